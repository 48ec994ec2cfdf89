using System.Xml.Linq;
using System.Xml.Schema;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Support;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.ServerChecks;

/// <summary>The report that build servers read.</summary>
public sealed class JUnitReportTests
{
    private static readonly string Shape =
        Path.Combine(Repository.Root, "RemoteUi.Tests", "ServerChecks", "junit.xsd");

    [Fact]
    public void A_report_has_the_shape_that_build_servers_read() => Assert.Empty(Violations(Report(Severity.Low)));

    [Fact]
    public void A_report_of_another_shape_is_found()
    {
        var report = Report(Severity.Low);

        report.Descendants("testcase").First().Attribute("name")!.Remove();

        Assert.NotEmpty(Violations(report));
    }

    [Theory]
    [InlineData(Severity.Info, "C4 C5 E1 S1")]
    [InlineData(Severity.Low, "C5 E1 S1")]
    [InlineData(Severity.Medium, "E1 S1")]
    [InlineData(Severity.Critical, "S1")]
    public void A_broken_rule_and_a_finding_from_a_severity_on_are_failures(Severity failAt, string ids)
    {
        var report = Report(failAt);

        Assert.Equal(ids, IdsWith(report, "failure"));
        Assert.Equal("L1 P1", IdsWith(report, "skipped"));
        Assert.Equal(
            ids.Split(' ').Length,
            report.Descendants("testsuite").Sum(suite => (int)suite.Attribute("failures")!));
    }

    [Fact]
    public void Each_group_is_a_suite_in_the_order_of_the_pages() => Assert.Equal(
        ["Transport", "Capabilities", "CaCertificates", "Enrollment", "Polling", "Lifecycle", "Authentication"],
        Report(Severity.Low).Descendants("testsuite").Select(suite => suite.Attribute("name")!.Value));

    [Fact]
    public void A_finding_that_is_no_failure_is_in_the_output() => Assert.Contains(
        "an odd line",
        Report(Severity.Low).Descendants("system-out").Select(output => output.Value).Single(text => text.Length > 0),
        StringComparison.Ordinal);

    [Fact]
    public void Characters_that_XML_cannot_hold_are_shown_as_escapes()
    {
        var run = ACheckRun.Of(ACheckRun.Result("T1", CheckOutcome.Fail(Severity.Low, "NoReply", "a\0b\uFFFF")));

        var report = XDocument.Parse(CheckReports.JUnit(run, WordsOf.Language("en")));

        Assert.Contains(
            "a\\u0000b\\uFFFF", report.Descendants("failure").Single().Attribute("message")!.Value,
            StringComparison.Ordinal);
    }

    private static XDocument Report(Severity failAt) =>
        XDocument.Parse(CheckReports.JUnit(ACheckRun.WithEveryVerdict, WordsOf.Language("en"), failAt));

    private static string IdsWith(XDocument report, string ending) => string.Join(
        ' ',
        report.Descendants("testcase")
            .Where(one => one.Element(ending) is not null)
            .Select(one => one.Attribute("name")!.Value.Split(' ')[0])
            .Order(StringComparer.Ordinal));

    private static List<string> Violations(XDocument report)
    {
        var violations = new List<string>();
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Shape);
        report.Validate(schemas, (_, violation) => violations.Add(violation.Message));
        return violations;
    }
}
