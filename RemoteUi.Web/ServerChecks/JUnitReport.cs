using System.Globalization;
using System.Xml.Linq;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>Writes a run as JUnit XML, in the shape that the build servers read.</summary>
internal static class JUnitReport
{
    public static string Write(CheckRun run, CheckWords words, Severity failAt)
    {
        var suites = run.Results
            .GroupBy(result => CheckGroups.Of(result.Id))
            .OrderBy(group => group.Key)
            .Select((group, place) => Suite(run, group.Key, [.. group], place, words, failAt));
        return new XDeclaration("1.0", "utf-8", null) + Environment.NewLine + new XElement("testsuites", suites);
    }

    private static XElement Suite(
        CheckRun run, CheckGroup group, List<CheckResult> results, int place, CheckWords words, Severity failAt) =>
        new(
            "testsuite",
            new XAttribute("id", place),
            new XAttribute("name", $"{group}"),
            new XAttribute("package", "ServerCheck"),
            new XAttribute("hostname", run.Address.Host),
            new XAttribute(
                "timestamp", run.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
            new XAttribute("time", Seconds(results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Duration))),
            new XAttribute("tests", results.Count),
            new XAttribute("failures", results.Count(result => IsFailure(result.Outcome, failAt))),
            new XAttribute("errors", 0),
            new XAttribute("skipped", results.Count(result => IsSkipped(result.Outcome))),
            new XElement(
                "properties",
                Property("server", run.Address.AbsoluteUri),
                Property("level", $"{run.Level}"),
                Property("state", $"{run.State}"),
                Property("productVersion", run.ProductVersion)),
            results.Select(result => Case(group, result, words, failAt)),
            new XElement("system-out", string.Join('\n', LesserFindings(results, words, failAt))),
            new XElement("system-err"));

    private static XElement Property(string name, string value) =>
        new("property", new XAttribute("name", name), new XAttribute("value", value));

    private static XElement Case(CheckGroup group, CheckResult result, CheckWords words, Severity failAt) =>
        new(
            "testcase",
            new XAttribute("name", $"{result.Id} {words.TitleOf(result.Id)}"),
            new XAttribute("classname", $"ServerCheck.{group}"),
            new XAttribute("time", Seconds(result.Duration)),
            Ending(result, words, failAt));

    private static XElement? Ending(CheckResult result, CheckWords words, Severity failAt)
    {
        var sentence = new XAttribute("message", words.SentenceOf(result.Id, result.Outcome));
        if (IsFailure(result.Outcome, failAt))
            return new(
                "failure", sentence,
                new XAttribute("type", $"{result.Outcome.Verdict}.{result.Outcome.Severity}"),
                $"{words.RemedyOf(result.Id, result.Outcome)} ({result.Sections})".Trim());
        return IsSkipped(result.Outcome) ? new("skipped", sentence) : null;
    }

    /// <summary>The findings that are no failures, so that a build server shows them too.</summary>
    private static IEnumerable<string> LesserFindings(
        IEnumerable<CheckResult> results, CheckWords words, Severity failAt) =>
        from result in results
        where result.Outcome.Verdict == Verdict.Finding && !IsFailure(result.Outcome, failAt)
        select $"{result.Id} {words.Of(result.Outcome)}: {words.SentenceOf(result.Id, result.Outcome)}";

    private static bool IsFailure(CheckOutcome outcome, Severity failAt) =>
        outcome.Verdict == Verdict.Fail || (outcome.Verdict == Verdict.Finding && outcome.Severity >= failAt);

    private static bool IsSkipped(CheckOutcome outcome) => outcome.Verdict is Verdict.Skipped or Verdict.Inconclusive;

    private static string Seconds(TimeSpan duration) =>
        duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
