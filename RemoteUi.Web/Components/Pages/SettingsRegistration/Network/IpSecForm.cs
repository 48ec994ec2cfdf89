using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>
/// [IPSec Settings] as typed: a policy whose name is emptied goes, one typed into the last, empty field comes.
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
