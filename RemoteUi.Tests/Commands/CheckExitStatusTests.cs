using RemoteUi.Web.Commands;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Commands;

public class CheckExitStatusTests
{
    [Theory]
    [InlineData(Verdict.Pass, null, null, 0)]
    [InlineData(Verdict.Skipped, null, Severity.Low, 0)]
    [InlineData(Verdict.Inconclusive, null, Severity.Low, 0)]
    [InlineData(Verdict.Finding, Severity.Medium, null, 0)]
    [InlineData(Verdict.Finding, Severity.High, null, 1)]
    [InlineData(Verdict.Fail, Severity.Low, null, 1)]
    [InlineData(Verdict.Fail, Severity.Low, Severity.Medium, 0)]
    [InlineData(Verdict.Finding, Severity.Low, Severity.Low, 1)]
    [InlineData(Verdict.Finding, Severity.Info, Severity.Low, 0)]
    [InlineData(Verdict.Finding, Severity.Critical, Severity.High, 1)]
    public void A_result_counts_from_the_severity_asked_for(
        Verdict verdict, Severity? severity, Severity? failOn, int status) =>
        Assert.Equal(status, CheckExitStatus.Of(Run(CheckRunState.Finished, "E1", verdict, severity), failOn));

    [Theory]
    [InlineData(CheckRunState.Stopped, "E1")]
    [InlineData(CheckRunState.Finished, "T1")]
    public void A_run_that_was_stopped_or_had_no_answer_did_not_run(CheckRunState state, string id) =>
        Assert.Equal(
            CheckExitStatus.NotRun, CheckExitStatus.Of(Run(state, id, Verdict.Fail, Severity.Critical), null));

    private static CheckRun Run(CheckRunState state, string id, Verdict verdict, Severity? severity) =>
        new(Guid.Empty, new Uri("http://server.example"), null, CheckLevel.Look, DateTimeOffset.UnixEpoch, "1")
        {
            State = state,
            Results =
            [
                new(id, CheckLevel.Look, "", new(verdict, severity, "Word", []), TimeSpan.Zero, []),
            ],
        };
}
