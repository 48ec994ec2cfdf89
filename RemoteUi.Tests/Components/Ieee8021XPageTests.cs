using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Components;

/// <summary>Posts the form of [IEEE 802.1X Settings], without script.</summary>
public sealed class Ieee8021XPageTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private static readonly string[] Fields =
        ["LoginName", "RadiusServerName", "RadiusAddress", "RadiusPort", "RadiusSecret"];

    private PlainBrowser Browser => shared.Browser;

    [Fact]
    public async Task Errors_are_listed_in_the_order_of_the_form()
    {
        await FillAsync(new string('a', 65));

        await Browser.PressAsync("Update");

        Assert.Equal(Fields.SkipLast(1), Listed());
        Assert.Equal(Fields, Shown());
    }

    [Fact]
    public async Task The_test_lists_what_it_lacks_in_the_same_order_and_saves_nothing()
    {
        await FillAsync("");

        await Browser.PressAsync("Test Connection");

        Assert.Equal(Fields, Listed());
        Assert.Null(Browser.Page.QuerySelector("#test-result"));
        Assert.Equal("10.0.0.300", Browser.Read("RADIUS Server:"));
        Assert.Null((await shared.Machine.Get<IMachineSettingsStore>().LoadAsync(default))
            .Network.Ieee8021X.RadiusAddress);
    }

    [Fact]
    public async Task The_test_shows_its_result_and_the_form_as_typed()
    {
        await Browser.GoAsync(Menu.Ieee8021X.Path);
        Browser.Fill("Login Name:", "<i id=injected>");
        Browser.Fill("RADIUS Server:", "127.0.0.1");
        Browser.Fill("Port Number (UDP):", "9");
        Browser.Fill("Shared Secret:", "never shown");

        await Browser.PressAsync("Test Connection");

        Assert.Equal("Test Connection: Error", PageText.Of(Browser.Page.QuerySelector("#test-result-title")!));
        Assert.Contains("no program listens on this UDP port", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Enter it again to update it.", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("No key is in use for IEEE 802.1X", Browser.Text, StringComparison.Ordinal);
        Assert.Equal("<i id=injected>", Browser.Read("Login Name:"));
        Assert.Null(Browser.Page.QuerySelector("#injected"));
        Assert.DoesNotContain("never shown", Browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task FillAsync(string loginName)
    {
        await Browser.GoAsync(Menu.Ieee8021X.Path);
        Browser.Fill("Login Name:", loginName);
        Browser.Fill("Name in Server Certificate:", "no blanks");
        Browser.Fill("RADIUS Server:", "10.0.0.300");
        Browser.Fill("Port Number (UDP):", "0");
    }

    /// <summary>The fields that the error summary leads to.</summary>
    private IEnumerable<string> Listed() =>
        Browser.Page.QuerySelectorAll("#mistakes li a").Select(link => link.GetAttribute("href")!.Split('#')[1]);

    /// <summary>The fields as they follow one another on the page.</summary>
    private IEnumerable<string> Shown() =>
        Browser.Page.QuerySelectorAll("main form input[id]").Select(field => field.Id!).Where(Fields.Contains);
}
