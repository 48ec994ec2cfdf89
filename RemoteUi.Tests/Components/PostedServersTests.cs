using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Components;

/// <summary>Posts the forms of the saved servers, without script.</summary>
public sealed class PostedServersTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private PlainBrowser Browser => shared.Browser;

    [Fact]
    public async Task A_server_is_added_renamed_chosen_and_deleted()
    {
        await Browser.GoAsync(Menu.Communication.Path);
        await Browser.FollowAsync("Add Server");
        Browser.Fill("Server Name:", "default");
        Browser.Fill("SCEP Server URL:", "https://ndes.example.com/certsrv/mscep/mscep.dll");
        await Browser.PressAsync("Update");
        Assert.Contains("There is already a server named", Browser.Text, StringComparison.Ordinal);

        Browser.Fill("Server Name:", "NDES");
        await Browser.PressAsync("Update");
        Assert.Contains("The settings were saved.", Browser.Text, StringComparison.Ordinal);

        await Browser.FollowAsync("NDES");
        Browser.Fill("Server Name:", "NDES & <b>test</b>");
        await Browser.PressAsync("Update");
        await Browser.PressAsync("Use This Server: NDES & <b>test</b>");
        Assert.Contains("The server is now the current one.", Browser.Text, StringComparison.Ordinal);
        Assert.Equal("NDES & <b>test</b>", Browser.Read("Server Name:"));

        await Browser.GoAsync(Menu.Request.Path);
        Assert.Contains(
            "Server: NDES & <b>test</b> https://ndes.example.com/certsrv/mscep/mscep.dll Communication Settings",
            Browser.Text, StringComparison.Ordinal);

        await Browser.FollowAsync("Communication Settings");
        await Browser.FollowAsync("Delete: Default");
        await Browser.PressAsync("Delete");
        Assert.Contains("The server was deleted.", Browser.Text, StringComparison.Ordinal);
        Assert.Single(Browser.Page.QuerySelectorAll("main tbody tr"));
    }
}
