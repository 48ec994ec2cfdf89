using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Accepts only requests for a local name while the device listens on a local address, unless the setting
/// <c>AllowedHosts</c> names others. A foreign page can have its own name point to 127.0.0.1 (DNS rebinding), and its
/// scripts could then use the device and the practice CA.
/// </summary>
internal sealed class LocalHosts(IConfiguration configuration, IOptions<ListeningOptions> listening)
    : IConfigureOptions<HostFilteringOptions>
{
    public const string Setting = "AllowedHosts";

    public void Configure(HostFilteringOptions options)
    {
        if (listening.Value.IsLocal && string.IsNullOrWhiteSpace(configuration[Setting]))
            options.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", .. OwnAddress()];
    }

    /// <summary>Another loopback address, such as 127.0.0.2.</summary>
    private string[] OwnAddress() =>
        listening.Value.IsLocalhost || listening.Value.Address.Contains(':', StringComparison.Ordinal)
            ? []
            : [listening.Value.Address];
}
