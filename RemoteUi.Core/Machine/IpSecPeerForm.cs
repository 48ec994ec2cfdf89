namespace RemoteUi.Core.Machine;

/// <summary>Represents the peer of an IPSec policy as entered.</summary>
public sealed record IpSecPeerForm
{
    public string? PeerAddress { get; set; }

    public IkeVersion IkeVersion { get; set; }

    public string? PeerIdentity { get; set; }

    public static IpSecPeerForm From(IpSecPeer? peer) => peer is null
        ? new()
        : new() { PeerAddress = peer.Address, IkeVersion = peer.Version, PeerIdentity = peer.Identity };

    /// <summary>Checks the rules: an address or a host name, and an identity if there is one.</summary>
    public Checked<IpSecPeer> Check(string policy)
    {
        var check = new RuleCheck();
        var address = check.RequiredText(nameof(PeerAddress), PeerAddress, FieldLengths.PeerAddress);
        if (check.IsMet && !IsHost(address!)) check.Break(nameof(PeerAddress), Rules.NotAHost);
        check.Choice(nameof(IkeVersion), IkeVersion);
        var identity = check.OptionalText(nameof(PeerIdentity), PeerIdentity, FieldLengths.PeerIdentity);
        return check.Result(() => new IpSecPeer(policy, address!, IkeVersion, identity));
    }

    /// <summary>Returns whether a text is an IP address, or a host name of one or more labels.</summary>
    private static bool IsHost(string text) =>
        CommonName.IsIpAddress(text) || CommonName.IsDomainName(text) || CommonName.IsDomainName($"host.{text}");
}
