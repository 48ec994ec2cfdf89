using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Lifecycle;

/// <summary>The checks of renewal and retrieval: L1 to L6.</summary>
internal static class LifecycleChecks
{
    public static IEnumerable<Check> All { get; } =
        [.. RenewalChecks.All, .. RetrievalChecks.All, .. RenewedChecks.All];
}
