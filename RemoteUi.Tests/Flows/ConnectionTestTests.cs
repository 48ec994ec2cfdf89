using System.Globalization;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Flows;

/// <summary>[Test Connection] without script, against a real server.</summary>
public sealed class ConnectionTestTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private PlainBrowser Browser => shared.Browser;

    [Fact]
    public async Task The_checks_judge_the_stored_server_even_while_the_timer_locks_the_form()
    {
        await using var ca = await RemotePracticeCa.StartAsync();
        var person = NoScriptAdministrator.Of(Browser);
        await person.SetServerAsync(ca.Address);
        await AssertJudgedAsync();

        await Browser.GoAsync(Menu.AutoRequest.Path);
        Browser.Fill("Enable Timer for Certificate Issuance Auto Request", "on");
        Browser.FillById(
            "StartDate",
            new RealClock().GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Browser.FillById("StartTime", "12:00");
        Browser.Fill("Key Name:", "mfp");
        Browser.Fill("Common Name:", "printer.example");
        await Browser.PressAsync("Update");
        await Browser.GoAsync(Menu.Communication.Path);
        Assert.True(Browser.Page.QuerySelector("form#communication fieldset")!.HasAttribute("disabled"));
        await AssertJudgedAsync();

        Assert.Equal(0, ca.Messages);
    }

    /// <summary>The practice CA is sound; only http authenticates nothing.</summary>
    private async Task AssertJudgedAsync()
    {
        await Browser.GoAsync(Menu.Communication.Path);
        await Browser.PressAsync("Test Connection");
        Assert.Contains("The server replied and can be used.", Browser.Text, StringComparison.Ordinal);
        Assert.Contains(
            "nothing proves that this is the right CA", Browser.Page.QuerySelector("#findings .note li")!.TextContent,
            StringComparison.Ordinal);
        Assert.Single(Browser.Page.QuerySelectorAll("#findings .note li"));
        Assert.Contains("POSTPKIOperation", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Check this server thoroughly", Browser.Text, StringComparison.Ordinal);
    }
}
