using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>
/// Represents [IPSec Settings] as entered. Clearing a name removes its policy; a name in the last, empty field adds
/// one.
/// </summary>
public sealed record IpSecForm
{
    public bool Enabled { get; set; }

    public List<string?> Policies { get; set; } = [];

    public static IpSecForm From(NetworkSettings network) =>
        new() { Enabled = network.IpSecEnabled, Policies = [.. network.IpSecPolicies] };

    public NetworkSettings ApplyTo(NetworkSettings network) =>
        network with
        {
            IpSecEnabled = Enabled,
            IpSecPolicies =
                [.. Policies.Select(name => name?.Trim()).Where(name => !string.IsNullOrEmpty(name)).OfType<string>()],
        };
}
