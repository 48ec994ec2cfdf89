using System.Net;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>Makes and revokes tokens on [User Management], with a browser that runs no script.</summary>
public sealed class TokenPageTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private PlainBrowser Browser => shared.Browser;

    [Fact]
    public async Task A_token_is_made_shown_once_works_and_is_revoked()
    {
        await Browser.GoAsync("/settings/users");
        Browser.Fill("Token Name:", "nightly <b>build</b>");
        Browser.Fill("Role of the Token:", "Auditor");
        Browser.Fill("Valid for:", "7");
        await Browser.PressAsync("Make Token");

        Assert.Contains("The token was made.", Browser.Text, StringComparison.Ordinal);
        var token = Browser.Page.QuerySelector("#tokens .note.good code")!.TextContent;
        Assert.Contains("nightly <b>build</b>", Browser.Text, StringComparison.Ordinal);
        Assert.Null(Browser.Page.QuerySelector("#tokens b"));
        using var api = shared.Machine.ApiWith(token);
        Assert.NotNull(await api.ReadAsync("status"));

        await Browser.GoAsync("/settings/users?done=token");
        Assert.DoesNotContain(token, Browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        await Browser.PressAsync("Revoke: nightly <b>build</b>");

        Assert.Contains("The token was revoked.", Browser.Text, StringComparison.Ordinal);
        using var answer = await api.GetAsync(new Uri("status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Mistakes_are_listed_with_links_to_their_fields()
    {
        await Browser.GoAsync("/settings/users");
        Browser.Fill("Token Name:", " ");
        Browser.Fill("Valid for:", "367");

        await Browser.PressAsync("Make Token");

        Assert.Equal(
            ["/settings/users#TokenName", "/settings/users#TokenDays"],
            Browser.Page.QuerySelectorAll("#mistakes a").Select(link => link.GetAttribute("href")));
    }
}
