using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Capabilities;

/// <summary>The checks of what the server states, and of what it does: C1 to C7.</summary>
internal static class CapabilityChecks
{
    public static IEnumerable<Check> All { get; } =
        [.. StatementChecks.All, .. ExerciseChecks.All, .. ReplyStrengthChecks.All];
}
