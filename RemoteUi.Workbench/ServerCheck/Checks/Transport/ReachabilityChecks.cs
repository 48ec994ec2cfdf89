using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>Whether the address answers at all.</summary>
internal static class ReachabilityChecks
{
    public static IEnumerable<Check> All { get; } =
        [new("T1", CheckLevel.Look, "RFC 8894, 4.1", ["NoAnswer"], AnswersAsync)];

    private static async Task<CheckOutcome> AnswersAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var result = await session.Http.GetAsync("GetCACaps", session.Order.Server.CaIdentifier, cancellationToken);
        return result.Fault is { } fault ? Fail(Severity.Critical, "NoAnswer", fault.Evidence) : Pass();
    }
}
