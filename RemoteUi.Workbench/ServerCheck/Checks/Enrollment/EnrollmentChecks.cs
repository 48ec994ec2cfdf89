using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>The checks of what is issued, and how: E1 to E20.</summary>
internal static class EnrollmentChecks
{
    public static IEnumerable<Check> All { get; } = [];
}
