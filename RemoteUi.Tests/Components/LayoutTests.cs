using Bunit;
using RemoteUi.Core;
using RemoteUi.Web.Components.Layout;
using RemoteUi.Web.Components.Pages.Errors;
using RemoteUi.Web.Components.Titles;

namespace RemoteUi.Tests.Components;

public class LayoutTests
{
    [Fact]
    public void The_header_shows_the_machine_its_state_and_the_user()
    {
        using var context = new PageContext();

        var header = PageText.Of(context.Open<MainLayout>("/settings").Find("header"));

        Assert.All(
            ["Remote UI", "mfp · Office · SN1", "Ready", "Administrator", "Log Out"],
            words => Assert.Contains(words, header, StringComparison.Ordinal));
    }

    [Fact]
    public void The_footer_shows_the_version_to_those_who_have_logged_in()
    {
        using var context = new PageContext();

        Assert.Equal(
            $"Remote UI {ProductVersion.Number}", PageText.Of(context.Open<MainLayout>("/settings").Find("footer")));
    }

    [Fact]
    public void The_state_is_busy_while_a_request_is_in_progress()
    {
        using var context = new PageContext();
        context.Stores.Hold(Builders.ARequest.ByHand().In(Core.Enrollment.RequestState.Pending).Build());

        Assert.Equal("Processing a request", PageText.Of(context.Open<MainLayout>().Find(".lamp")));
    }

    [Fact]
    public void The_tree_marks_the_current_page_and_is_expanded_there()
    {
        using var context = new PageContext();

        var tree = context.Open<MainLayout>("/settings/device-management/scep/request").Find("nav.tree");

        Assert.Equal(
            "Certificate Issuance Request", PageText.Of(Assert.Single(tree.QuerySelectorAll("[aria-current=page]"))));
        Assert.All(
            tree.QuerySelectorAll("details:has([aria-current=page])"),
            branch => Assert.True(branch.HasAttribute("open")));
    }

    [Fact]
    public void The_breadcrumbs_link_to_every_parent_page()
    {
        using var context = new PageContext();

        var trail = context
            .Open<MainLayout>("/settings/device-management/keys")
            .FindAll("nav.trail a")
            .Select(PageText.Of);

        Assert.Equal(["Portal", "Settings/Registration", "Device Management"], trail);
    }

    [Fact]
    public void The_workbench_has_a_tree_of_its_own()
    {
        using var context = new PageContext();

        var page = context.Open<MainLayout>("/workbench/practice-ca/register");

        Assert.Equal("Workbench", PageText.Of(page.Find("nav.tree .root")));
        Assert.Equal("Workbench", page.Find("nav.tree").GetAttribute("aria-label"));
        Assert.Equal("Register", PageText.Of(page.Find("nav.tree [aria-current=page]")));
        Assert.Equal(["Portal", "Workbench", "Practice CA"], page.FindAll("nav.trail a").Select(PageText.Of));
    }

    [Fact]
    public void The_portal_has_no_tree()
    {
        using var context = new PageContext();

        Assert.Empty(context.Open<MainLayout>().FindAll("nav.tree"));
    }

    [Fact]
    public void The_first_link_skips_to_the_content()
    {
        using var context = new PageContext();

        var page = context.Open<MainLayout>("/settings/users?done=1");

        Assert.Equal("/settings/users?done=1#main", page.Find("a").GetAttribute("href"));
        Assert.NotNull(page.Find("main#main"));
    }

    [Fact]
    public void The_header_offers_the_languages_and_keeps_the_page_and_its_query_but_no_result()
    {
        using var context = new PageContext();

        var form = context.Open<MainLayout>("/log-in?ReturnUrl=%2Fsettings%3Fa%3D1&error=LogInFailed").Find(
            "header form.languages");

        Assert.Equal("English Čeština", PageText.Of(form));
        Assert.Equal(
            "/log-in?ReturnUrl=%2Fsettings%3Fa%3D1", form.QuerySelector("[name=ReturnUrl]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(null, "Users · mfp")]
    [InlineData("Error", "Error: Users · mfp")]
    public void The_title_begins_with_the_state(string? state, string title) =>
        Assert.Equal(title, new DocumentTitle(new() { Name = "mfp" }) { Page = "Users" }.With(state));

    [Theory]
    [InlineData(400, "BadRequest")]
    [InlineData(401, "Forbidden")]
    [InlineData(403, "Forbidden")]
    [InlineData(404, "NotFound")]
    [InlineData(405, "BadRequest")]
    [InlineData(500, "Fault")]
    [InlineData(503, "Fault")]
    public void Each_status_has_a_text(int status, string key) => Assert.Equal(key, ErrorWords.KeyFor(status));
}
