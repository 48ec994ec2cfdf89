using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Determines the program's http address as clients reach it. A device on every address does not know its name to
/// clients: it takes the first of the setting <c>AllowedHosts</c>, and without one the name of the computer.
/// </summary>
internal sealed class OwnAddress(IServer server, IOptions<ListeningOptions> listening, IConfiguration configuration)
    : IPracticeCaAddress
{
    public Uri? Http => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(BindingAddress.Parse)
        .Where(address => address.Scheme == Uri.UriSchemeHttp)
        .Select(address => new UriBuilder(Uri.UriSchemeHttp, HostOf(address), address.Port).Uri)
        .FirstOrDefault();

    private string HostOf(BindingAddress address) => listening.Value.IsAny ? Name : address.Host;

    private string Name =>
        (configuration[LocalHosts.Setting] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(host => !host.Contains('*', StringComparison.Ordinal))
            ?? Dns.GetHostName();
}
