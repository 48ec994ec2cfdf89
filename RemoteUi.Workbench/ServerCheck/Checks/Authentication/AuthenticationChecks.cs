using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>The checks of what must be refused: S1 to S30.</summary>
internal static class AuthenticationChecks
{
    public static IEnumerable<Check> All { get; } = [];
}
