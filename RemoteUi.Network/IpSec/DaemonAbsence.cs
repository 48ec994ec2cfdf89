using System.Net.Sockets;

namespace RemoteUi.Network.IpSec;

/// <summary>Says what is missing if the daemon's socket cannot be opened.</summary>
internal static class DaemonAbsence
{
    public const string SettingMissing = nameof(SettingMissing);
    public const string PackageMissing = nameof(PackageMissing);
    public const string ServiceMissing = nameof(ServiceMissing);
    public const string NobodyListens = nameof(NobodyListens);
    public const string NotPermitted = nameof(NotPermitted);
    public const string SocketFails = nameof(SocketFails);

    public static TestEnding Explain(IpSecDaemon daemon, SocketException fault) => fault.SocketErrorCode switch
    {
        SocketError.AccessDenied => new(NotPermitted, false, daemon.Socket, Environment.UserName),
        SocketError.ConnectionRefused => new(NobodyListens, false, daemon.Socket),
        _ when File.Exists(daemon.Socket) => new(SocketFails, false, daemon.Socket, fault.Message),
        _ when daemon.Programs.Any(File.Exists) => new(ServiceMissing, false, daemon.Socket),
        _ => new(PackageMissing, false, daemon.Socket),
    };
}
