using RemoteUi.Workbench.ServerCheck.Checks.Transport.Tls;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>The checks of HTTP and TLS: T1 to T14.</summary>
internal static class TransportChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        .. ReachabilityChecks.All, .. QueryChecks.All, .. ConnectionChecks.All, .. TlsChecks.All,
        .. PostAndGetChecks.All, .. ClockChecks.All, .. GarbageChecks.All,
    ];
}
