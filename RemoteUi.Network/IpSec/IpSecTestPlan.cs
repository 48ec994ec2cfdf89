using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;

namespace RemoteUi.Network.IpSec;

/// <summary>Represents what [Test Connection] of an IPSec policy needs.</summary>
/// <param name="Key">The key in use for the policy; null if there is none.</param>
/// <param name="Cas">The CA certificates that the peer's certificate is checked against.</param>
public sealed record IpSecTestPlan(IpSecPeer? Peer, MachineKey? Key, IReadOnlyList<X509Certificate2> Cas);
