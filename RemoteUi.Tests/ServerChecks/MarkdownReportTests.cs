using RemoteUi.Tests.Builders;
using RemoteUi.Web.ServerChecks;

namespace RemoteUi.Tests.ServerChecks;

/// <summary>The report for a ticket.</summary>
public sealed class MarkdownReportTests
{
    private static string Report => CheckReports.Markdown(ACheckRun.WithEveryVerdict, WordsOf.Language("en"));

    [Fact]
    public void The_judgement_comes_first_and_the_gravest_before_the_others()
    {
        Assert.StartsWith(
            "# Server check of ca.example\n\n**Usable; 3 things to mend, 1 of them grave**\n", Report,
            StringComparison.Ordinal);
        Assert.True(
            Report.IndexOf("**S1", StringComparison.Ordinal) < Report.IndexOf("**E1", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_server_wrote_cannot_become_HTML_or_break_a_table()
    {
        Assert.Contains(@"\| \<b\>bold\</b\>", Report, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_check_has_a_row_and_every_certificate_its_serial_number()
    {
        Assert.All(
            ACheckRun.WithEveryVerdict.Results,
            result => Assert.Contains($"\n| {result.Id} ", Report, StringComparison.Ordinal));
        Assert.Contains("| `0A1B` | CN=scep-check-1.example |", Report, StringComparison.Ordinal);
    }
}
