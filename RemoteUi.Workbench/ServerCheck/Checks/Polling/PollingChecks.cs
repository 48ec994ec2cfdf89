using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Polling;

/// <summary>The checks of requests held for approval: P1 to P5; skipped if the server issues at once.</summary>
internal static class PollingChecks
{
    public static IEnumerable<Check> All { get; } = [.. PendingChecks.All, .. PollChecks.All, .. ApprovalChecks.All];
}
