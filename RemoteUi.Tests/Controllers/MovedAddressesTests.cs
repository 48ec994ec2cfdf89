using System.Net;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Controllers;

/// <summary>The addresses of the practice CA before it moved to [Workbench].</summary>
public sealed class MovedAddressesTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    [Theory]
    [InlineData("/settings/practice-ca", "/workbench/practice-ca")]
    [InlineData("/settings/practice-ca/behavior?done=1", "/workbench/practice-ca/behavior?done=1")]
    [InlineData("/settings/practice-ca/register?search=a%20b", "/workbench/practice-ca/register?search=a%20b")]
    [InlineData("/settings/practice-ca/register/7/revoke", "/workbench/practice-ca/register/7/revoke")]
    public async Task An_old_address_leads_permanently_to_the_present_one(string old, string present)
    {
        using var answer = await shared.Browser.GetAsync(old);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(present, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/..//evil.example")]
    [InlineData("/%2F%2Fevil.example")]
    public async Task No_address_leads_to_another_host(string rest)
    {
        using var answer = await shared.Browser.GetAsync("/settings/practice-ca" + rest);

        var target = answer.Headers.Location;
        Assert.True(
            target is null || target.OriginalString.StartsWith("/workbench/practice-ca", StringComparison.Ordinal),
            $"{rest} leads to {target}");
    }

    [Fact]
    public async Task A_form_that_is_posted_to_an_old_address_is_posted_again_to_the_present_one()
    {
        await shared.Browser.GoAsync("/workbench/practice-ca/behavior");
        var form = shared.Browser.Page.Forms.First(form => form.QuerySelector("#Answer") is not null);
        ((AngleSharp.Html.Dom.IHtmlSelectElement)form.QuerySelector("#Answer")!).Value = nameof(AnswerRule.Refuse);
        var fields = FormContent.FieldsOf(form).ToList();

        using var first = new FormUrlEncodedContent(fields);
        using var moved = await shared.Browser.Http.PostAsync(
            new Uri("/settings/practice-ca/behavior", UriKind.Relative), first,
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        using var second = new FormUrlEncodedContent(fields);
        using var done = await shared.Browser.Http.PostAsync(
            moved.Headers.Location, second, TestContext.Current.CancellationToken);

        Assert.Equal("/workbench/practice-ca/behavior?done=1", done.Headers.Location?.PathAndQuery);
        Assert.Equal(
            AnswerRule.Refuse, shared.Machine.Get<PracticeCaAdministration>().Behavior.Answer);
    }

    [Fact]
    public async Task Without_a_session_an_old_address_leads_to_the_log_in()
    {
        using var stranger = new PlainBrowser(shared.Machine.Address);

        await stranger.GoAsync("/settings/practice-ca/register");

        Assert.Equal("/log-in", stranger.Location.AbsolutePath);
    }
}
