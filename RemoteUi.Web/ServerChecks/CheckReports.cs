using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>
/// Writes a run as a report, in the language of the caller. A report has no challenge password: the messages that were
/// sent contain it only encrypted to the CA.
/// </summary>
public static class CheckReports
{
    /// <summary>Writes JSON, as docs/server-check-report.schema.json describes it.</summary>
    public static string Json(CheckRun run, CheckWords words) => JsonReport.Write(run, words);

    /// <summary>Writes JUnit XML: one test suite for each group, one test case for each check.</summary>
    /// <param name="failAt">The lowest severity at which a finding is a failure; a broken rule always is.</param>
    public static string JUnit(CheckRun run, CheckWords words, Severity failAt = Severity.Medium) =>
        JUnitReport.Write(run, words, failAt);

    /// <summary>
    /// Writes Markdown, for a ticket: the judgement, what is to be mended, and one line for each check.
    /// </summary>
    public static string Markdown(CheckRun run, CheckWords words) => MarkdownReport.Write(run, words);
}
