using Bunit;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Components.Icons;
using RemoteUi.Web.Components.Requests;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Components;

/// <summary>What [Test Connection] says above what it found, once the checks of level Look have judged.</summary>
public class ConnectionVerdictsTests
{
    private static readonly ReportedCertificate Ca = new(
        CaCertificateRole.Ca, "CN=CA", "CN=Root", "01", ARequest.Noon.AddYears(-1), ARequest.Noon.AddYears(1), "AA11",
        "BB22", "RSA 2048, sha256RSA", false, true);

    [Fact]
    public void A_server_without_fault_can_be_used() => Is("Test.Found", [], Report(Ca));

    [Fact]
    public void What_is_worth_knowing_only_is_left_out() =>
        Is("Test.Found", [], Report(Ca), Found("C6", Severity.Info, "Alone", "AES"));

    [Fact]
    public void A_finding_is_a_warning() => Is(
        "Test.FoundWithWarnings", [Mark.Warn], Report(Ca), Found("C2", Severity.Medium, "NotStated", "3DES-CBC"));

    [Fact]
    public void A_CA_that_nothing_authenticates_is_a_warning() => Is(
        "Test.FoundWithWarnings", [Mark.Warn], Report(Ca),
        new CheckResult("A8", CheckLevel.Look, "", CheckOutcome.Skipped("NotAuthenticated"), default, []));

    [Fact]
    public void A_clock_far_ahead_rules_out_success_and_comes_first() => Is(
        "Test.CannotSucceed", [Mark.Bad, Mark.Warn], Report(Ca), Found("C2", Severity.Medium, "NotStated", "3DES-CBC"),
        Found("T13", Severity.High, "FarAhead", "2.00:00:00"));

    [Fact]
    public void Dates_rule_out_success_only_if_the_device_needs_the_certificate()
    {
        var finding = Found("A5", Severity.High, "CaExpired", "CN=CA", "2020");
        var expired = Ca with { NotAfter = ARequest.Noon.AddSeconds(-1) };

        Is("Test.CannotSucceed", [Mark.Bad], Report(expired), finding);
        Is("Test.CannotSucceed", [Mark.Bad], Report(Ca with { NotBefore = ARequest.Noon.AddSeconds(1) }), finding);
        Is("Test.FoundWithWarnings", [Mark.Warn], Report(Ca, expired with { IsRecipient = false }), finding);
        Is(
            "Test.CannotSucceed", [Mark.Bad],
            Report(Ca with { IsRecipient = false }, expired with { Role = CaCertificateRole.Ra }), finding);
    }

    [Theory]
    [InlineData("en", "The server states nothing better than <b>3DES</b>", "Support AES-128-CBC", "thoroughly")]
    [InlineData("cs", "Server neuvádí nic lepšího než <b>3DES</b>", "Podporujte AES-128-CBC", "důkladně")]
    public void A_finding_is_shown_with_its_remedy_and_the_way_to_the_whole_check(
        string language, string sentence, string remedy, string link)
    {
        using var context = new PageContext(language);

        var section = Open(context, new CaResult.Found(Profile, Report(Ca)), CheckRunState.Finished);

        Assert.Contains(sentence, PageText.Of(section.Find("li")), StringComparison.Ordinal);
        Assert.Contains(remedy, PageText.Of(section.Find("li")), StringComparison.Ordinal);
        Assert.Contains(
            link, PageText.Of(section.Find("a[href='/workbench/server-check']")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_general_user_is_not_sent_to_the_check()
    {
        using var context = new PageContext();
        context.User.SetRoles(nameof(Web.Accounts.MachineRole.GeneralUser));

        var section = Open(context, new CaResult.Found(Profile, Report(Ca)), CheckRunState.Finished);

        Assert.Empty(section.FindAll("a[href='/workbench/server-check']"));
    }

    [Fact]
    public void The_checks_explain_a_reply_that_cannot_be_used_too()
    {
        using var context = new PageContext();

        var section = Open(
            context, new CaResult.NotUsable(Cause.CaRecipientMissing, "none", Report(Ca)), CheckRunState.Stopped);
        var words = PageText.Of(section.Find("section"));

        Assert.Contains("The check of the server also found", words, StringComparison.Ordinal);
        Assert.Contains("Not all checks ended within 30 seconds", words, StringComparison.Ordinal);
        Assert.DoesNotContain("can be used", words, StringComparison.Ordinal);
    }

    private static IRenderedComponent<ConnectionFindings> Open(
        PageContext context, CaResult answer, CheckRunState state) =>
        context.Open<ConnectionFindings>(parameters: part =>
            part.Add(one => one.Answer, answer)
                .Add(one => one.Server, Samples.Communication)
                .Add(
                    one => one.Run,
                    RunOf(Found("C2", Severity.Medium, "NotStated", "<b>3DES</b>")) with { State = state }));

    private static CaProfile Profile => new(CaCapabilities.None, TestKeys.Ca, TestKeys.Ca, [TestKeys.Ca]);

    private static void Is(string headline, Mark[] marks, EnrollmentReport report, params CheckResult[] results)
    {
        var verdicts = ConnectionVerdicts.Of(RunOf(results), report, ARequest.Noon);

        Assert.Equal(marks, verdicts.Select(verdict => verdict.Mark));
        Assert.Equal(headline, ConnectionVerdicts.HeadlineOf(verdicts));
    }

    private static CheckRun RunOf(params CheckResult[] results) =>
        new(Guid.Empty, new Uri("http://scep.example/"), null, CheckLevel.Look, ARequest.Noon, "1.0")
        {
            Results = results,
        };

    private static CheckResult Found(string id, Severity severity, string word, params string[] arguments) =>
        new(id, CheckLevel.Look, "", CheckOutcome.Finding(severity, word, arguments), default, []);

    private static EnrollmentReport Report(params ReportedCertificate[] certificates) =>
        new() { CaCertificates = certificates };
}
