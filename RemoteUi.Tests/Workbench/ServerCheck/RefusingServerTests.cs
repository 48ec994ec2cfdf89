using System.Text;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>A server that refuses everything proves nothing: no check of what must be refused passes.</summary>
public class RefusingServerTests
{
    [Fact]
    public async Task FAILURE_to_everything_passes_no_negative_check()
    {
        var refusing = SoundRule.That(
            "refuses everything", RuleStage.Message, SoundRefusalException.BadRequest, "No.", (_, _) => false);

        var run = await CheckBench.RunAsync(
            new SoundCa { Rules = [refusing, .. SoundRules.All] }, CheckLevel.Probe);

        // A FAILURE has fields too; that they are right is all that it shows.
        AssertNothingProven(run, "ControlRefused", "E8");
    }

    [Fact]
    public async Task HTTP_403_to_everything_passes_no_negative_check()
    {
        var run = await CheckBench.RunAsync(new OneReply(403, "text/plain", "Forbidden"), CheckLevel.Probe);

        AssertNothingProven(run, "NoCa");
    }

    [Fact]
    public async Task A_page_to_everything_passes_no_negative_check()
    {
        var run = await CheckBench.RunAsync(new OneReply(200, "text/html", HttpQuirks.Page), CheckLevel.Probe);

        AssertNothingProven(run, "NoCa");
    }

    private static void AssertNothingProven(CheckRun run, string word, params string[] passed)
    {
        var negative = run.Results.Where(result => result.Id[0] == 'S').ToList();
        Assert.Equal(30, negative.Count);
        Assert.Empty(CheckBench.Describe(negative.Where(result =>
            result.Outcome.Verdict != Verdict.Inconclusive || result.Outcome.Word != word)));
        Assert.Equal(
            passed,
            run.Results.Where(result => IsOfReplies(result.Id) && result.Outcome.Verdict == Verdict.Pass)
                .Select(result => result.Id));
        Assert.Empty(run.Footprint);
    }

    /// <summary>
    /// Whether a check judges what the server does with messages: a server that refuses all shows nothing of it. The
    /// others judge what it states and how it speaks HTTP.
    /// </summary>
    private static bool IsOfReplies(string id) =>
        id[0] is 'E' or 'P' or 'L' or 'S' || id is "C4" or "C5" or "C7" or "T9" or "T10";

    private sealed class OneReply(int status, string contentType, string text) : IFakeServer
    {
        public void ServedAt(Uri address)
        {
        }

        public HttpDraft Answer(FakeHttpRequest request) => new()
        {
            Operation = request.Operation,
            Method = request.Method,
            AddressLength = request.AddressLength,
            Status = status,
            ContentType = contentType,
            Body = Encoding.UTF8.GetBytes(text),
        };
    }
}
