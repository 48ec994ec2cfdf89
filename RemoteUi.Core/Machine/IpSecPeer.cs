namespace RemoteUi.Core.Machine;

/// <summary>
/// Represents whom an IPSec policy connects to. The property names are the stored format (docs/decisions/0009).
/// </summary>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Address">An IP address or a host name.</param>
/// <param name="Identity">The identity expected of the peer; null if it is the address.</param>
public sealed record IpSecPeer(
    string Policy, string Address, IkeVersion Version = IkeVersion.IkeV2, string? Identity = null)
{
    /// <summary>Gets the identity that the peer must prove by its certificate.</summary>
    public string ExpectedIdentity() => Identity ?? Address;
}

/// <summary>The versions of the Internet Key Exchange protocol.</summary>
public enum IkeVersion
{
    IkeV2,
    IkeV1,
}
