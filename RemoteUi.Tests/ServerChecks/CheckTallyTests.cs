using RemoteUi.Tests.Builders;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.ServerChecks;

/// <summary>The judgement of a run in one line.</summary>
public sealed class CheckTallyTests
{
    [Theory]
    [InlineData("T1", Verdict.Fail, Usability.NotUsable)]
    [InlineData("T1", Verdict.Pass, Usability.Usable)]
    [InlineData("T1", Verdict.Inconclusive, Usability.Unknown)]
    [InlineData("A2", Verdict.Fail, Usability.NotUsable)]
    [InlineData("A2", Verdict.Finding, Usability.Usable)]
    [InlineData("E1", Verdict.Fail, Usability.NotUsable)]
    [InlineData("E1", Verdict.Skipped, Usability.Unknown)]
    [InlineData("E1", Verdict.Inconclusive, Usability.Unknown)]
    [InlineData("S1", Verdict.Fail, Usability.Unknown)]
    public void A_server_is_usable_as_far_as_the_run_could_tell(string id, Verdict verdict, Usability expected)
    {
        var before = new[] { "T1", "A2" }.TakeWhile(earlier => earlier != id && id != "S1");

        Assert.Equal(expected, CheckTally.Of([.. before.Append(id).Select(one =>
            ACheckRun.Result(one, Outcome(one == id ? verdict : Verdict.Pass)))]).Usability);
    }

    [Theory]
    [InlineData(Severity.Medium, Usability.Usable)]
    [InlineData(Severity.High, Usability.Unknown)]
    public void A_server_that_refuses_a_sound_request_is_not_called_usable(Severity severity, Usability expected) =>
        Assert.Equal(
            expected,
            CheckTally.Of(
            [
                ACheckRun.Result("T1", CheckOutcome.Pass()),
                ACheckRun.Result("E1", CheckOutcome.Finding(severity, "Refused", "FAILURE 2")),
            ]).Usability);

    [Theory]
    [InlineData("en", "Usable; nothing to mend")]
    [InlineData("en", "Usable; 1 thing to mend", Severity.Low)]
    [InlineData("en", "Usable; 2 things to mend, 1 of them grave", Severity.Low, Severity.High)]
    [InlineData("cs", "Použitelný; není co napravit", Severity.Info)]
    [InlineData("cs", "Použitelný; 2\u00A0věci k\u00A0nápravě", Severity.Low, Severity.Medium)]
    public void The_judgement_is_one_line(string language, string line, params Severity[] severities)
    {
        var words = WordsOf.Language(language);
        var results = severities
            .Select((severity, place) => ACheckRun.Result($"C{place + 1}", CheckOutcome.Finding(severity, "NoReply")))
            .Prepend(ACheckRun.Result("T1", CheckOutcome.Pass()));

        Assert.Equal(
            line.Replace('\u00A0', ' '), words.JudgementOf(CheckTally.Of([.. results])).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("Not known.", "The server did not reply: Not known.")]
    [InlineData("timed out", "The server did not reply: timed out.")]
    public void A_sentence_ends_with_one_full_stop(string fault, string sentence) =>
        Assert.Equal(
            sentence, WordsOf.Language("en").SentenceOf("S20", CheckOutcome.Inconclusive("NoReply", fault)));

    private static CheckOutcome Outcome(Verdict verdict) =>
        new(verdict, verdict is Verdict.Fail or Verdict.Finding ? Severity.Low : null, "NoReply", []);
}
