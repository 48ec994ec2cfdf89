using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>
/// Represents [IPSec Settings] as entered. Clearing a name removes its policy; a name in one of the empty fields at the
/// end adds one.
/// </summary>
public sealed record IpSecForm
{
    /// <summary>The number of empty fields at the end.</summary>
    private const int EmptyFields = 3;

    public bool Enabled { get; set; }

    public List<string?> Policies { get; set; } = [];

    /// <summary>Gets the number of fields up to the last that has a name.</summary>
    public int Filled => Policies.FindLastIndex(name => !string.IsNullOrWhiteSpace(name)) + 1;

    /// <summary>Gets the number of fields, with empty ones for new policies.</summary>
    public int Fields => Math.Min(Filled + EmptyFields, NetworkSettings.MaxPolicies);

    public static IpSecForm From(NetworkSettings network) =>
        new() { Enabled = network.IpSecEnabled, Policies = [.. network.IpSecPolicies] };

    public NetworkSettings ApplyTo(NetworkSettings network)
    {
        var fields = Policies.Select(name => name?.Trim() ?? "").ToList();
        return network with
        {
            IpSecEnabled = Enabled,
            IpSecPolicies = [.. fields.Where(name => name.Length > 0)],
            IpSecPeers = [.. network.IpSecPeers.Select(peer => peer with { Policy = NewName(peer.Policy) })],
        };

        // A policy keeps its peer if its field has another name, and no other field has its old one.
        string NewName(string policy)
        {
            var place = network.IpSecPolicies.ToList().IndexOf(policy);
            return fields.Contains(policy) || place < 0 ? policy : fields.ElementAtOrDefault(place) ?? "";
        }
    }
}
