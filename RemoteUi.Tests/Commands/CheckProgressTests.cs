using RemoteUi.Tests.ServerChecks;
using RemoteUi.Web.Commands;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Commands;

public sealed class CheckProgressTests : IDisposable
{
    private const string ClearLine = "\r\u001b[K";

    private static readonly CheckRun Begun = new(
        Guid.Empty, new Uri("http://server.example/scep"), null, CheckLevel.Enroll, DateTimeOffset.UnixEpoch, "1")
    {
        Planned = 9,
        Current = "E1",
    };

    private static readonly CheckRun Ended = Begun with
    {
        Current = null,
        State = CheckRunState.Finished,
        Results =
        [
            new(
                "E1", CheckLevel.Enroll, "", CheckOutcome.Finding(Severity.High, "Refused", "FAILURE 2"),
                TimeSpan.Zero, []),
        ],
        Footprint = [new("4A01", "CN=a\u202Eb", "CN=CA", DateTimeOffset.UnixEpoch, "E1")],
    };

    private readonly StringWriter output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public void A_terminal_shows_the_check_under_way_until_the_next_line()
    {
        var progress = new CheckProgress(output, WordsOf.Language("en")) { IsTerminal = true };

        progress.Show(Begun);
        Assert.StartsWith(ClearLine + "1/9  E1  ", output.ToString(), StringComparison.Ordinal);
        progress.Show(Ended);

        Assert.Contains(ClearLine + "E1  Finding, high", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Elsewhere_each_result_is_a_line_once_with_its_remedy()
    {
        var progress = new CheckProgress(output, WordsOf.Language("en"));

        progress.Show(Begun);
        progress.Show(Ended);
        progress.Show(Ended);

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("FAILURE 2", lines[0], StringComparison.Ordinal);
        Assert.Contains("challenge password", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_names_the_certificates_without_letting_a_name_turn_the_text()
    {
        new CheckProgress(output, WordsOf.Language("en")).Conclude(Ended);

        Assert.Contains("http://server.example/scep: ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("4A01  CN=a\\u202Eb  (E1)", output.ToString(), StringComparison.Ordinal);
    }
}
