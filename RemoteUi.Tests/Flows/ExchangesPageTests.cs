using System.Net.Http.Headers;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Flows;

/// <summary>What [Exchanges] shows of a client's messages, and [Message Inspector] of one.</summary>
public sealed class ExchangesPageTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private PracticeCaAdministration Ca => shared.Machine.Get<PracticeCaAdministration>();

    [Fact]
    public async Task Each_exchange_is_listed_and_opens_in_the_inspector_with_both_messages()
    {
        Ca.Change(new() { Challenge = ChallengeRule.Fixed, FixedPassword = new("a fixed secret") });
        var client = new TestClient(shared.Machine.Get<PracticeCaServer>(), Ca)
        {
            TransactionId = $"{Guid.NewGuid():N}",
        };
        await SendAsync(client.PkcsReq("a wrong secret").Build());

        await shared.Browser.GoAsync(WorkbenchMenu.PracticeCaExchanges.Path);

        Assert.Contains("PKIOperation", shared.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("HTTP 200", shared.Browser.Text, StringComparison.Ordinal);
        await shared.Browser.FollowAsync("Open in Message Inspector");
        Assert.Equal(InspectorAddress.Page, shared.Browser.Location.AbsolutePath);
        Assert.Contains("PKCSReq", shared.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("CertRep", shared.Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong secret", shared.Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_no_longer_kept_says_so()
    {
        await shared.Browser.GoAsync(InspectorAddress.Served(999_999).Overview);

        Assert.Contains("Message Inspector", shared.Browser.Text, StringComparison.Ordinal);
        Assert.NotNull(shared.Browser.Page.QuerySelector(".note.bad"));
    }

    [Fact]
    public async Task HTML_in_an_operation_is_encoded()
    {
        using var http = shared.Machine.Browser();
        using var reply = await http.GetAsync(
            new Uri("/practice-ca/scep?operation=%3Cscript%3Ealert(1)%3C/script%3E", UriKind.Relative),
            TestContext.Current.CancellationToken);

        await shared.Browser.GoAsync(WorkbenchMenu.PracticeCaExchanges.Path);

        Assert.Contains("<script>alert(1)</script>", shared.Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            shared.Browser.Page.QuerySelectorAll("script"),
            script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    private async Task SendAsync(byte[] message)
    {
        using var http = shared.Machine.Browser();
        using var content = new ByteArrayContent(message);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-pki-message");
        using var reply = await http.PostAsync(
            new Uri("/practice-ca/scep?operation=PKIOperation", UriKind.Relative), content,
            TestContext.Current.CancellationToken);
        reply.EnsureSuccessStatusCode();
    }
}
