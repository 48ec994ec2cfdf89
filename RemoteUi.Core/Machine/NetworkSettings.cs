namespace RemoteUi.Core.Machine;

/// <summary>
/// [Network Settings]: whether the functions that use a key and IPP are on, and the registered IPSec policies (at most
/// 10). The property names are the stored format (docs/decisions/0009).
/// </summary>
public sealed record NetworkSettings
{
    public const int MaxPolicies = 10;
    public const int MaxPolicyNameLength = FieldLengths.IpSecPolicyName;

    public bool TlsEnabled { get; init; } = true;

    public bool Ieee8021XEnabled { get; init; }

    /// <summary>[IEEE 802.1X Settings] other than on or off.</summary>
    public Ieee8021XSettings Ieee8021X { get; init; } = new();

    public bool IpSecEnabled { get; init; }

    public IReadOnlyList<string> IpSecPolicies { get; init; } = [];

    /// <summary>Whom the policies connect to, at most one for each. One without a policy is left out.</summary>
    public IReadOnlyList<IpSecPeer> IpSecPeers { get; init; } = [];

    /// <summary>Whether the device answers IPP; anybody who reaches it can then send documents.</summary>
    public bool IppEnabled { get; init; }

    /// <summary>Whether it answers IPP also without TLS.</summary>
    public bool IppWithoutTls { get; init; }

    /// <summary>Returns whom a policy connects to; null if that is not set.</summary>
    public IpSecPeer? PeerOf(string policy) => IpSecPeers.FirstOrDefault(peer => peer.Policy == policy);

    /// <summary>Returns the settings with another peer for its policy.</summary>
    public NetworkSettings With(IpSecPeer peer) =>
        this with { IpSecPeers = [.. IpSecPeers.Where(other => other.Policy != peer.Policy), peer] };

    /// <summary>Whether the function of a use location is on. For None, this is always true.</summary>
    public bool IsEnabled(KeyUseLocation location) => location switch
    {
        KeyUseLocation.Tls => TlsEnabled,
        KeyUseLocation.Ieee8021X => Ieee8021XEnabled,
        KeyUseLocation.IpSec => IpSecEnabled,
        _ => true,
    };

    /// <summary>
    /// Checks the rules: at most 10 policies with names of 1 to 24 characters, no duplicates, and no policy in use
    /// deleted.
    /// </summary>
    /// <param name="policiesInUse">The names that a key or the scheduled request uses.</param>
    public Checked<NetworkSettings> Check(IReadOnlyCollection<string> policiesInUse)
    {
        var check = new RuleCheck();
        var names = IpSecPolicies.Select(name => check.RequiredText(nameof(IpSecPolicies), name, MaxPolicyNameLength))
            .OfType<string>()
            .ToArray();
        if (names.Length > MaxPolicies) check.Break(nameof(IpSecPolicies), Rules.TooManyPolicies, MaxPolicies);
        foreach (var doubled in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            check.Break(nameof(IpSecPolicies), Rules.PolicyDoubled, doubled.Key);
        foreach (var missing in policiesInUse.Distinct().Except(names, StringComparer.Ordinal))
            check.Break(nameof(IpSecPolicies), Rules.PolicyInUse, missing);
        return check.Result(() => this with
        {
            IpSecPolicies = names,
            IpSecPeers = [.. IpSecPeers.Where(peer => names.Contains(peer.Policy)).DistinctBy(peer => peer.Policy)],
        });
    }
}
