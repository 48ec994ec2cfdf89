using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Components;

/// <summary>Posts [Delete] of a request as a browser without script does.</summary>
public sealed class DeleteRequestPageTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private PlainBrowser Browser => shared.Browser;

    [Fact]
    public async Task A_deferred_request_is_deleted_once_and_a_second_page_says_so()
    {
        var person = NoScriptAdministrator.Of(shared.Browser);
        shared.Machine.Get<PracticeCaAdministration>().Change(new PracticeCaBehavior { Answer = AnswerRule.Hold });
        await person.SetServerAsync(new Uri(shared.Machine.Address, PracticeCaEndpoint.Path));
        await person.SendRequestAsync("lobby", "192.0.2.7");
        await person.WaitForStatusAsync("Deferred");
        await Browser.FollowAsync("Delete");
        var address = Browser.Location.AbsolutePath;
        Assert.Contains("lobby", Browser.Text, StringComparison.Ordinal);

        await Browser.PressAsync("Delete");

        Assert.Equal(Menu.Status.Path, Browser.Location.AbsolutePath);
        Assert.Contains("The request and its key were deleted.", Browser.Text, StringComparison.Ordinal);
        Assert.Empty(await person.StatusRowsAsync());
        await Browser.GoAsync(address);
        Assert.Contains("This request no longer exists.", Browser.Text, StringComparison.Ordinal);
    }
}
