using Bunit;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Components;

public class ConnectionTestTests
{
    private static readonly EnrollmentReport Report = new()
    {
        Capabilities = ["AES"],
        ClockDifference = TimeSpan.FromMinutes(-7),
        CaCertificates =
        [
            new(
                CaCertificateRole.Ca, "CN=<b>CA</b>", "CN=Root", "01", ARequest.Noon, ARequest.Noon.AddYears(1), "AA11",
                "BB22", "RSA 1024, sha1RSA", true, true),
        ],
    };

    [Fact]
    public async Task An_invalid_form_sends_no_query()
    {
        var client = new ScriptedClient();

        var outcome = await new ConnectionTest(client, new ScriptedDirectory(), new(), new RealClock()).RunAsync(
            new CommunicationSettingsForm { ServerUrl = "nonsense" }, Xunit.TestContext.Current.CancellationToken);

        Assert.Equal(0, client.CaAsked);
        Assert.NotEmpty(outcome.Violations);
    }

    [Fact]
    public async Task A_server_that_does_not_reply_is_reported()
    {
        var test = new ConnectionTest(
            new ScriptedClient().CaIsSilent(), new ScriptedDirectory(), new(), new RealClock());

        var outcome = await test.RunAsync(
            CommunicationSettingsForm.From(Samples.Communication), Xunit.TestContext.Current.CancellationToken);

        Assert.IsType<CaResult.NoReply>(outcome.Answer);
    }

    [Fact]
    public void The_CA_found_is_shown_and_its_fingerprint_can_be_copied()
    {
        using var context = new PageContext();

        var findings = context.Open<ConnectionFindings>(
            parameters: part =>
                part.Add(one => one.Answer, new CaResult.NotUsable(Cause.CaFingerprintDiffers, "AA11", Report))
                    .Add(one => one.Server, Samples.Communication));
        var words = PageText.Of(findings.Find("section"));

        Assert.All(
            [
                "AES", "7 min 0 s behind the device clock large difference", "CA certificate recipient weak",
                "CN=<b>CA</b>", "so nothing was sent",
            ],
            found =>
            Assert.Contains(found, words, StringComparison.Ordinal));
        Assert.Equal("AA11", findings.Find("button[name=UseFingerprint]").GetAttribute("value"));
    }

    [Fact]
    public void A_closed_port_is_described_as_on_the_status_page()
    {
        using var context = new PageContext();

        var findings = context.Open<ConnectionFindings>(parameters: part =>
            part.Add(
                one => one.Answer,
                new CaResult.NoReply(new(Cause.HttpError, 404, "HTTP 404"), EnrollmentReport.Empty))
                .Add(one => one.Server, Samples.Communication));

        Assert.Equal("Communication Error (TCP ERROR 404)", PageText.Of(findings.Find(".said")));
    }

    [Fact]
    public async Task The_next_CA_certificate_is_shown_and_can_be_registered()
    {
        using var context = new PageContext();
        var next = TestKeys.SelfSigned(TestKeys.First, "CN=Next CA");
        context.Directory.Returns(TestKeys.Ca, next);
        context.EnrollmentHost.Client.Capabilities = new(["GetNextCACert"]);
        var test = new ConnectionTest(
            context.EnrollmentHost.Client, context.Directory, new(), context.EnrollmentHost.Clock);

        var outcome = await test.RunAsync(
            CommunicationSettingsForm.From(Samples.Communication), Xunit.TestContext.Current.CancellationToken);
        var shown = context.Open<NextCa>(parameters: part => part.Add(one => one.Answer, outcome.NextCa!));

        Assert.Contains("CN=Next CA", string.Join(' ', shown.Nodes.Select(PageText.Of)), StringComparison.Ordinal);
        Assert.Equal(
            [Convert.ToBase64String(next.RawData)],
            shown.FindAll("input[name=Der]").Select(field => field.GetAttribute("value")!));
    }

    [Theory]
    [InlineData(null, "there is no next one yet")]
    [InlineData("HTTP <404>", "gave no usable next certificate: HTTP <404>")]
    public void A_server_that_has_no_next_CA_is_described(string? problem, string words)
    {
        using var context = new PageContext();

        var shown = context.Open<NextCa>(parameters: part =>
            part.Add(one => one.Answer, new NextCaAnswer([], [], problem)));

        Assert.Contains(words, string.Join(' ', shown.Nodes.Select(PageText.Of)), StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("form"));
    }
}
