using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Islands;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Tests.Components;

/// <summary>The small parts that follow something else: the other request, the register, and what is due.</summary>
public class FollowingPartsTests
{
    [Theory, InlineData("/settings/here"), InlineData(null)]
    public void When_the_other_request_ends_the_page_says_so_and_reloads_unless_something_is_typed(string? path)
    {
        using var context = new PageContext(interactive: true);
        var request = ARequest.ByTimer().In(RequestState.Pending);
        context.Stores.Hold(request.Build());
        var part = context.Open<WhenOtherEnds>(parameters: page => page.Add(one => one.Path, path));
        var navigation = context.Services.GetRequiredService<BunitNavigationManager>();
        var before = navigation.History.Count;
        context.EnrollmentHost.Feed.Publish(null);
        Assert.Equal("", part.Find("p").TextContent);

        context.Stores.Hold(request.In(RequestState.Failed).Build());
        context.EnrollmentHost.Feed.Publish(null);

        part.WaitForAssertion(() =>
            Assert.Equal("The other request has ended. You can send yours now.", part.Find("p").TextContent));
        Assert.Equal(path is null ? 0 : 1, navigation.History.Count - before);
        if (path is not null)
            Assert.Equal((path, true), (navigation.History.First().Uri, navigation.History.First().Options.ForceLoad));
    }

    [Fact]
    public void A_change_of_the_register_is_announced_with_the_number_that_wait()
    {
        using var bench = new PracticeCaBench();
        using var context = new PageContext(interactive: true, practiceCa: bench.Administration);
        var version = bench.Administration.Read(new()).Version;
        var news = context.Open<RegisterNews>(parameters: page => page.Add(one => one.Version, version));
        Assert.Empty(news.FindAll(".note"));

        bench.Set(behavior => behavior with { Answer = RemoteUi.PracticeCa.Model.AnswerRule.Hold });
        new TestClient(bench).Enroll();

        news.WaitForAssertion(() => Assert.Contains(
            "The register has changed. Waiting for approval now: 1.", PageText.Of(news.Find(".note")),
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_has_gone_no_longer_follows_the_register()
    {
        using var bench = new PracticeCaBench();
        using var context = new PageContext(interactive: true, practiceCa: bench.Administration);
        var news = context.Open<RegisterNews>(parameters: page => page.Add(one => one.Version, 0));
        var renders = news.RenderCount;

        news.Instance.Dispose();
        new TestClient(bench).Enroll();

        Assert.Equal(renders, news.RenderCount);
    }

    [Theory, InlineData(MachineRole.Administrator, true), InlineData(MachineRole.GeneralUser, false)]
    public void The_portal_names_what_is_due_with_a_link_for_those_who_may_follow_it(MachineRole role, bool hasLink)
    {
        using var context = new PageContext();
        context.User.SetRoles($"{role}");
        var key = Samples.Key("tls-key", KeyUse.Tls);
        context.Stores.Hold(key);
        context.EnrollmentHost.Clock.SetUtcNow(
            new DateTimeOffset(key.Certificate.NotAfter.ToUniversalTime()) - TimeSpan.FromDays(6));

        var notices = context.Open<PortalNotices>();

        Assert.Contains(
            "The certificate of the key tls-key is valid until", PageText.Of(notices.Find(".note")),
            StringComparison.Ordinal);
        Assert.Equal(
            hasLink ? [$"/settings/device-management/keys/{key.Id}"] : [],
            notices.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void If_nothing_is_due_the_portal_shows_no_note()
    {
        using var context = new PageContext();
        context.Stores.Hold(Samples.DefaultKey);
        Assert.Empty(context.Open<PortalNotices>().Markup.Trim());
    }
}
