namespace RemoteUi.Network.IpSec;

/// <summary>Represents strongSwan's charon on this host.</summary>
/// <param name="Socket">The path of its VICI socket; empty if IPSec is not to be tested.</param>
public sealed record IpSecDaemon(string Socket)
{
    /// <summary>The longest path of a Unix domain socket, in bytes.</summary>
    public const int MaxSocketBytes = 107;

    /// <summary>Where Debian's charon has its socket.</summary>
    public const string DefaultSocket = "/var/run/charon.vici";

    /// <summary>
    /// Gets how long a test waits for the peer. The daemon itself would send again for almost three minutes.
    /// </summary>
    public TimeSpan PeerTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets how long the daemon has for its own answers, and for taking away what was loaded.</summary>
    public TimeSpan DaemonTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the files of which one is there if charon is installed.</summary>
    public IReadOnlyList<string> Programs { get; init; } =
    [
        "/usr/lib/ipsec/charon", "/usr/libexec/ipsec/charon", "/usr/libexec/strongswan/charon",
        "/usr/sbin/charon-systemd",
    ];
}
