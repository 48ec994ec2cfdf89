using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;

namespace RemoteUi.Tests.Flows;

/// <summary>Tests the pages of [Practice CA] with a browser that runs no script.</summary>
public sealed class PracticeCaPagesTests : IClassFixture<SignedInMachine>
{
    private readonly SignedInMachine administrator;

    /// <summary>All tests share one machine; each starts with default settings and uses its own transaction.</summary>
    public PracticeCaPagesTests(SignedInMachine administrator)
    {
        this.administrator = administrator;
        Administration.Change(new PracticeCaBehavior());
        Client = new TestClient(administrator.Machine.Get<PracticeCaServer>(), Administration)
        {
            TransactionId = Guid.NewGuid().ToString("N"),
        };
    }

    private TestMachine Machine => administrator.Machine;

    private PlainBrowser Browser => administrator.Browser;

    private PracticeCaAdministration Administration => Machine.Get<PracticeCaAdministration>();

    private TestClient Client { get; }

    [Theory]
    [InlineData("Register")]
    [InlineData("CA Behavior")]
    [InlineData("CA Shape")]
    [InlineData("Certificate Profile")]
    [InlineData("One-Time Passwords")]
    [InlineData("CA Certificate and CRL")]
    public async Task Every_page_warns_not_to_trust_the_root(string page)
    {
        await WalkToAsync();
        Assert.Contains("Do not trust this CA's root certificate", Browser.Text);

        await Browser.FollowAsync(page);

        Assert.Contains("Do not trust this CA's root certificate", Browser.Text);
    }

    [Fact]
    public async Task A_waiting_request_is_approved()
    {
        Hold();
        Assert.Equal("3", Client.Enroll().Status);
        await WalkToAsync("Register");

        await Browser.PressAsync("Approve");

        Assert.Contains("Approved.", Browser.Text);
        Assert.Equal("0", Client.Poll().Status);
    }

    [Fact]
    public async Task A_waiting_request_is_rejected()
    {
        Hold();
        Client.Enroll();
        await WalkToAsync("Register");

        await Browser.PressAsync("Reject");

        Assert.Contains("Rejected.", Browser.Text);
        Assert.Equal("2", Client.Poll().Status);
    }

    [Fact]
    public async Task A_certificate_is_revoked_after_confirmation()
    {
        Client.Enroll();
        await WalkToAsync("Register");
        await Browser.FollowAsync("Revoke");
        Assert.Equal(RegisterState.Issued, Administration.Register[0].State);

        await Browser.PressAsync("Revoke");

        Assert.Contains("The certificate is revoked.", Browser.Text);
        Assert.Equal(RegisterState.Revoked, Administration.Register[0].State);
    }

    [Fact]
    public async Task The_reason_of_a_revocation_is_shown()
    {
        Client.Enroll();
        await WalkToAsync("Register");
        await Browser.FollowAsync("Revoke");
        Browser.Fill("Reason:", "Key compromised");

        await Browser.PressAsync("Revoke");

        Assert.Contains(
            "Key compromised", Browser.Page.QuerySelector("tr.acted")!.TextContent, StringComparison.Ordinal);
        await Browser.GoAsync($"/workbench/practice-ca/register/{Administration.Register[0].Number}");
        Assert.Contains("Key compromised", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_address_is_shown_changed_and_removed()
    {
        var own = new Uri(Machine.Address, "/practice-ca/public").AbsoluteUri;
        await WalkToAsync("CA Certificate and CRL");
        Assert.Contains($"{own}/ca.crl", Browser.Text, StringComparison.Ordinal);
        await WalkToAsync("CA Behavior");
        Assert.Equal(own, Browser.Read("Published Address:"));
        await Browser.PressAsync("Update");
        Assert.Null(Administration.Behavior.PublishedAt);

        await SetPublishedAsync("http://crl.example/pki");
        Assert.Contains("http://crl.example/pki/ocsp", Browser.Text, StringComparison.Ordinal);

        await SetPublishedAsync("");
        Assert.Contains("Issued certificates name no address.", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_CA_behavior_is_set()
    {
        await WalkToAsync("CA Behavior");
        Browser.Fill("Reply:", "HTTP status");
        Browser.Fill("HTTP Status:", "404");
        Browser.Fill("Challenge Password:", "Fixed");
        Browser.Fill("Fixed Password:", "open sesame");
        Browser.Fill("Certificates:", "CA and RA");
        Browser.Fill("Capabilities:", "3DES and SHA-1 only");

        await Browser.PressAsync("Update");

        Assert.Equal(
            (AnswerRule.HttpStatus, 404, ChallengeRule.Fixed, CertificateSet.CaAndRa, CapabilityList.TripleDesSha1),
            (
                Administration.Behavior.Answer, Administration.Behavior.HttpStatus, Administration.Behavior.Challenge,
                Administration.Behavior.Certificates, Administration.Behavior.Capabilities));
        Assert.DoesNotContain("open sesame", Browser.Page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task An_error_is_shown_and_nothing_changes()
    {
        await WalkToAsync("CA Behavior");
        Browser.Fill("Reply:", "No reply");
        Browser.Fill("HTTP Status:", "200");
        Browser.Fill("Challenge Password:", "Fixed");

        await Browser.PressAsync("Update");

        Assert.Contains("Enter a whole number from 300 to 599.", Browser.Text);
        Assert.Contains("This field is required.", Browser.Text);
        Assert.Equal(AnswerRule.Issue, Administration.Behavior.Answer);
    }

    [Fact]
    public async Task A_one_time_password_is_generated_and_shown_once()
    {
        Administration.Change(new PracticeCaBehavior { Challenge = ChallengeRule.OneTime });
        await WalkToAsync("One-Time Passwords");

        await Browser.PressAsync("Generate One-Time Password");

        var password = Browser.Page.QuerySelector("main code")!.TextContent;
        await Browser.GoAsync("/workbench/practice-ca/one-time-passwords");
        Assert.DoesNotContain(password, Browser.Text);
        Assert.Equal("0", Client.Enroll(password).Status);
    }

    [Theory]
    [InlineData("ca.pem", "-----BEGIN CERTIFICATE-----")]
    [InlineData("ca.der", "Remote UI Practice CA")]
    [InlineData("ca.crl", "Remote UI Practice CA")]
    public async Task CA_certificate_and_CRL_are_downloaded(string file, string content) =>
        Assert.Contains(
            content, System.Text.Encoding.Latin1.GetString(await Browser.DownloadAsync($"/practice-ca/{file}")));

    [Fact]
    public async Task A_user_who_is_not_signed_in_sees_none_of_the_pages()
    {
        using var stranger = new PlainBrowser(Machine.Address);

        await stranger.GoAsync("/workbench/practice-ca/register");
        Assert.Equal(AccessPaths.LogIn, stranger.Location.AbsolutePath);

        await stranger.GoAsync("/practice-ca/ca.pem");
        Assert.Equal(AccessPaths.LogIn, stranger.Location.AbsolutePath);
    }

    [Fact]
    public async Task HTML_in_a_subject_is_encoded()
    {
        Client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(TestKeys.First),
            Recipient = Administration.CaCertificate,
            TransactionId = Client.TransactionId,
            Content = Requests.Csr(TestKeys.First, subject: "CN=\"<script>alert(1)</script>\""),
        }.Build());

        await WalkToAsync("Register");

        Assert.Contains("<script>alert(1)</script>", Browser.Text);
        Assert.DoesNotContain(
            Browser.Page.QuerySelectorAll("script"),
            script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    private async Task SetPublishedAsync(string address)
    {
        await WalkToAsync("CA Behavior");
        Browser.Fill("Published Address:", address);
        await Browser.PressAsync("Update");
        await WalkToAsync("CA Certificate and CRL");
    }

    private void Hold() => Administration.Change(new PracticeCaBehavior { Answer = AnswerRule.Hold });

    private async Task WalkToAsync(params string[] steps)
    {
        await Browser.GoAsync("/workbench");
        await Browser.FollowAsync("Practice CA");
        foreach (var step in steps) await Browser.FollowAsync(step);
    }
}
