using RemoteUi.Web.Components.Icons;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Components.Checks;

/// <summary>Finds the mark shown beside a verdict or the state of a run.</summary>
public static class CheckMarks
{
    public static Mark Of(CheckOutcome outcome) => outcome switch
    {
        { Verdict: Verdict.Fail } => Mark.Bad,
        { Verdict: Verdict.Finding, Severity: Severity.High or Severity.Critical } => Mark.Bad,
        { Verdict: Verdict.Finding, Severity: Severity.Info } => Mark.Good,
        { Verdict: Verdict.Finding } => Mark.Warn,
        { Verdict: Verdict.Pass } => Mark.Good,
        _ => Mark.Ahead,
    };

    public static Mark Of(CheckRunState state) => state switch
    {
        CheckRunState.Running => Mark.Busy,
        CheckRunState.Finished => Mark.Good,
        CheckRunState.Stopped => Mark.Ahead,
        _ => Mark.Bad,
    };
}
