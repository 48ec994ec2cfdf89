using System.Text;
using RemoteUi.Core.Machine;
using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Network.IpSec;

/// <summary>Writes the connection that a test hands to the daemon.</summary>
internal static class IkeSettings
{
    /// <param name="name">A name that no other connection of the daemon has.</param>
    /// <param name="certificate">The certificate of the key that the daemon has.</param>
    public static ViciSection Of(string name, IpSecPeer peer, byte[] certificate, IkeAttempt attempt) => new()
    {
        {
            name, new ViciSection
            {
                { "version", peer.Version == IkeVersion.IkeV1 ? "1" : "2" },
                { "remote_addrs", List(peer.Address) },
                { "proposals", List("default") },
                { "send_cert", "always" },
                // The peer must not take the test for a restart and end the connections that others have with it.
                { "unique", "never" },
                { "mobike", "no" },
                { "local", new ViciSection { { "auth", "pubkey" }, { "certs", [certificate] } } },
                { "remote", Remote(peer, attempt) },
                { "children", attempt.WithChild ? new ViciSection { { name, Child } } : [] },
            }
        },
    };

    /// <summary>
    /// Gets the CHILD_SA for a peer that wants one. It installs no policy, so no packet of the host goes through it.
    /// </summary>
    private static ViciSection Child => new()
    {
        { "policies", "no" },
        { "local_ts", List("dynamic[udp/9]") },
        { "remote_ts", List("dynamic[udp/9]") },
    };

    private static ViciSection Remote(IpSecPeer peer, IkeAttempt attempt)
    {
        var remote = new ViciSection { { "auth", "pubkey" } };
        if (attempt.NamesPeer) remote.Add("id", peer.ExpectedIdentity());
        return remote;
    }

    private static byte[][] List(string item) => [Encoding.UTF8.GetBytes(item)];
}

/// <summary>Represents one attempt of a test to bring the IKE SA up.</summary>
/// <param name="NamesPeer">Whether the peer is named and must have this identity. IKEv2 sends the name.</param>
/// <param name="WithChild">Whether a CHILD_SA is asked for, which most peers need in IKEv2.</param>
internal sealed record IkeAttempt(bool NamesPeer = true, bool WithChild = false);
