using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Commands;

/// <summary>The exit status of a check.</summary>
internal static class CheckExitStatus
{
    public const int Sound = 0;
    public const int Found = 1;
    public const int NotRun = 2;

    /// <summary>The check whether the address answers at all; without it, no other says anything.</summary>
    private const string Reachable = "T1";

    /// <param name="failOn">
    /// The lowest severity that counts; null counts every broken MUST, and findings of high or above.
    /// </param>
    public static int Of(CheckRun run, Severity? failOn)
    {
        if (run.State != CheckRunState.Finished) return NotRun;
        if (run.Results.Any(result => result is { Id: Reachable, Outcome.Verdict: Verdict.Fail })) return NotRun;
        return run.Results.Any(result => Counts(result.Outcome, failOn)) ? Found : Sound;
    }

    private static bool Counts(CheckOutcome outcome, Severity? failOn) =>
        failOn is { } lowest
            ? outcome.Severity >= lowest
            : outcome.Verdict == Verdict.Fail || outcome.Severity >= Severity.High;
}
