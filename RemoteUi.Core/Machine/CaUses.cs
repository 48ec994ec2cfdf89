namespace RemoteUi.Core.Machine;

/// <summary>What a CA certificate of the device can be trusted for.</summary>
public enum CaUse
{
    /// <summary>Servers that the device connects to by https or TLS: the SCEP server, webhooks, mail.</summary>
    Https,

    /// <summary>The RADIUS server that the device logs in to.</summary>
    Ieee8021X,

    /// <summary>The peers of IPSec.</summary>
    IpSec,
}

/// <summary>
/// The uses of a CA certificate, as they are chosen on its page and stored. One without a use is trusted for nothing,
/// but still completes chains and verifies revocation lists.
/// </summary>
public sealed record CaUses
{
    public bool Https { get; init; }

    public bool Ieee8021X { get; init; }

    public bool IpSec { get; init; }

    /// <summary>Gets what a newly registered certificate is trusted for.</summary>
    public static CaUses All { get; } = new() { Https = true, Ieee8021X = true, IpSec = true };

    /// <summary>Gets what a certificate is trusted for that was registered before there were uses.</summary>
    public static CaUses HttpsOnly { get; } = new() { Https = true };

    /// <summary>Gets the uses, in the order of <see cref="CaUse"/>.</summary>
    public IEnumerable<CaUse> Chosen() => Enum.GetValues<CaUse>().Where(Include);

    public bool Include(CaUse use) => use switch
    {
        CaUse.Https => Https,
        CaUse.Ieee8021X => Ieee8021X,
        CaUse.IpSec => IpSec,
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "no such use of a CA certificate"),
    };
}
