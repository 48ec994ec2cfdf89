using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// A certificate of the practice CA is verified, revoked on the practice CA's page, and verified again, without script.
/// </summary>
public sealed class RevokedCertificateTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Verify_follows_a_revocation_on_the_practice_CA(bool byOcsp)
    {
        await using var machine = await TestMachine.StartAsync();
        using var person = await NoScriptAdministrator.SetUpAsync(machine);
        var browser = person.Browser;
        await machine.Get<CaCertificateEditor>().RegisterAsync(
            [CaCertificate.Of(machine.Get<PracticeCaAdministration>().CaCertificate)], default);
        await person.SetServerAsync(new Uri(machine.Address, PracticeCaEndpoint.Path));
        await person.SendRequestAsync("front", "front.example", use: "TLS");
        await person.WaitForStatusAsync("Successful");
        await SetAsync(browser, byOcsp);

        await VerifyAsync(machine, browser);
        Assert.Contains("The certificate is accepted: everything holds.", browser.Text, StringComparison.Ordinal);
        Assert.Equal(!byOcsp, browser.Text.Contains("Not asked: it is off", StringComparison.Ordinal));

        await browser.GoAsync("/workbench/practice-ca/register");
        await browser.FollowAsync("Revoke");
        browser.Fill("Reason:", "Key compromised");
        await browser.PressAsync("Revoke");

        await VerifyAsync(machine, browser);
        Assert.Contains("The certificate is rejected.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("It is revoked.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("keyCompromise", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CA_that_returns_no_copy_of_the_certificate_is_named_and_does_not_count()
    {
        await using var machine = await TestMachine.StartAsync();
        using var person = await NoScriptAdministrator.SetUpAsync(machine);
        var ca = machine.Get<PracticeCaAdministration>();
        await machine.Get<CaCertificateEditor>().RegisterAsync([CaCertificate.Of(ca.CaCertificate)], default);
        await person.SetServerAsync(new Uri(machine.Address, PracticeCaEndpoint.Path));
        await person.SendRequestAsync("front", "front.example");
        await person.WaitForStatusAsync("Successful");
        ca.Change(ca.Behavior with { Answer = AnswerRule.HttpStatus, HttpStatus = 503 });

        await VerifyAsync(machine, person.Browser);

        Assert.Contains("The CA returned no copy to compare it with.", person.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("returned no copy (GetCert): ", person.Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("..", person.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("It is not revoked.", person.Browser.Text, StringComparison.Ordinal);
    }

    private static async Task SetAsync(PlainBrowser browser, bool byOcsp)
    {
        await browser.GoAsync(Menu.Ocsp.Path);
        browser.Fill("Use OCSP", byOcsp ? "on" : "off");
        browser.Fill("Verification Level:", "Reject the certificate");
        await browser.PressAsync("Update");
    }

    private static async Task VerifyAsync(TestMachine machine, PlainBrowser browser)
    {
        var key = (await machine.Get<IKeyRegisterStore>().LoadAsync(default)).Keys.Single(one => one.Name == "front");
        await browser.GoAsync($"{Menu.Keys.Path}/{key.Id}");
        await browser.PressAsync("Verify");
    }
}
