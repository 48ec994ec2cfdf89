using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Register;
using RemoteUi.Tests.Browser;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>[Practice CA], by an administrator whose browser runs no script.</summary>
public sealed class PracticeCaPagesTests : IAsyncLifetime
{
    private TestMachine machine = null!;
    private PlainBrowser browser = null!;

    private PracticeCaDesk Desk => machine.Get<PracticeCaDesk>();

    private TestClient Client => new(machine.Get<PracticeCaServer>(), Desk);

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.StartAsync();
        browser = new PlainBrowser(machine.Address);
        await browser.GoAsync("/");
        browser.Fill("Password:", Administrator.Password);
        browser.Fill("Password (again):", Administrator.Password);
        await browser.PressAsync("Set Password");
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await machine.DisposeAsync();
    }

    [Theory]
    [InlineData("Register")]
    [InlineData("What It Does Next")]
    [InlineData("One-Time Passwords")]
    [InlineData("CA Certificate and CRL")]
    public async Task Every_page_says_that_the_root_is_nobodys_trust_anchor(string page)
    {
        await WalkToAsync();
        Assert.Contains("nobody's trust anchor", browser.Text);

        await browser.FollowAsync(page);

        Assert.Contains("nobody's trust anchor", browser.Text);
    }

    [Fact]
    public async Task What_waits_is_approved()
    {
        Hold();
        Assert.Equal("3", Client.Enroll().Status);
        await WalkToAsync("Register");

        await browser.PressAsync("Approve");

        Assert.Contains("Approved.", browser.Text);
        Assert.Equal("0", Client.Poll().Status);
    }

    [Fact]
    public async Task What_waits_is_rejected()
    {
        Hold();
        Client.Enroll();
        await WalkToAsync("Register");

        await browser.PressAsync("Reject");

        Assert.Contains("Rejected.", browser.Text);
        Assert.Equal("2", Client.Poll().Status);
    }

    [Fact]
    public async Task A_certificate_is_revoked_after_a_question()
    {
        Client.Enroll();
        await WalkToAsync("Register");
        await browser.FollowAsync("Revoke");
        Assert.Equal(RegisterState.Issued, Desk.Register[0].State);

        await browser.PressAsync("Revoke");

        Assert.Contains("The certificate is revoked.", browser.Text);
        Assert.Equal(RegisterState.Revoked, Desk.Register[0].State);
    }

    [Fact]
    public async Task What_it_does_next_is_set()
    {
        await WalkToAsync("What It Does Next");
        browser.Fill("Answer:", "HTTP status");
        browser.Fill("HTTP Status:", "404");
        browser.Fill("Challenge Password:", "Fixed");
        browser.Fill("Fixed Password:", "open sesame");
        browser.Fill("Certificates:", "CA and RA");
        browser.Fill("Capabilities:", "3DES and SHA-1 only");

        await browser.PressAsync("Update");

        Assert.Equal(
            (AnswerRule.HttpStatus, 404, ChallengeRule.Fixed, CertificateSet.CaAndRa, CapabilityList.TripleDesSha1),
            (Desk.Behavior.Answer, Desk.Behavior.HttpStatus, Desk.Behavior.Challenge, Desk.Behavior.Certificates, Desk.Behavior.Capabilities));
        Assert.DoesNotContain("open sesame", browser.Page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task A_mistake_is_named_and_nothing_changes()
    {
        await WalkToAsync("What It Does Next");
        browser.Fill("Answer:", "No answer");
        browser.Fill("HTTP Status:", "200");
        browser.Fill("Challenge Password:", "Fixed");

        await browser.PressAsync("Update");

        Assert.Contains("Enter a whole number from 300 to 599.", browser.Text);
        Assert.Contains("This field must be filled in.", browser.Text);
        Assert.Equal(AnswerRule.Issue, Desk.Behavior.Answer);
    }

    [Fact]
    public async Task A_one_time_password_is_made_and_shown_once()
    {
        Desk.Change(new PracticeCaBehavior { Challenge = ChallengeRule.OneTime });
        await WalkToAsync("One-Time Passwords");

        await browser.PressAsync("Make One-Time Password");

        var password = browser.Page.QuerySelector("main code")!.TextContent;
        await browser.GoAsync("/settings/practice-ca/one-time-passwords");
        Assert.DoesNotContain(password, browser.Text);
        Assert.Equal("0", Client.Enroll(password).Status);
    }

    [Theory]
    [InlineData("ca.pem", "-----BEGIN CERTIFICATE-----")]
    [InlineData("ca.der", "Remote UI Practice CA")]
    [InlineData("ca.crl", "Remote UI Practice CA")]
    public async Task Ca_certificate_and_crl_are_downloaded(string file, string content) =>
        Assert.Contains(content, System.Text.Encoding.Latin1.GetString(await browser.DownloadAsync($"/practice-ca/{file}")));

    [Fact]
    public async Task A_stranger_sees_none_of_it()
    {
        using var stranger = new PlainBrowser(machine.Address);

        await stranger.GoAsync("/settings/practice-ca/register");
        Assert.Equal("/login", stranger.Location.AbsolutePath, ignoreCase: true);

        await stranger.GoAsync("/practice-ca/ca.pem");
        Assert.Equal("/login", stranger.Location.AbsolutePath, ignoreCase: true);
    }

    [Fact]
    public async Task Html_in_a_subject_stays_text()
    {
        Client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(TestKeys.First), Recipient = Desk.CaCertificate, TransactionId = "injected",
            Content = Requests.Csr(TestKeys.First, subject: "CN=\"<script>alert(1)</script>\""),
        }.Build());

        await WalkToAsync("Register");

        Assert.Contains("<script>alert(1)</script>", browser.Text);
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    private void Hold() => Desk.Change(new PracticeCaBehavior { Answer = AnswerRule.Hold });

    private async Task WalkToAsync(params string[] steps)
    {
        await browser.GoAsync("/settings");
        await browser.FollowAsync("Practice CA");
        foreach (var step in steps) await browser.FollowAsync(step);
    }
}
