using Bunit;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Components.Certificates;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Pages;
using RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

namespace RemoteUi.Tests.Components;

public class KeyPagesTests
{
    [Fact]
    public void The_list_tells_name_use_subject_and_what_is_the_default_key()
    {
        using var context = new PageContext();
        context.Memory.Hold(Samples.DefaultKey, Samples.Key("office", new(KeyUseLocation.IpSec, "headquarters")));

        var page = context.Open<KeysPage>();
        var rows = page.FindAll("tbody tr").Select(Words.Of).ToList();

        Assert.Contains("2 of 10 slots used", page.Markup, StringComparison.Ordinal);
        Assert.StartsWith("Default Key default key None CN=first Self-signed", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("office IPSec · headquarters CN=first", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_is_shown_whole_and_can_be_downloaded()
    {
        using var context = new PageContext();
        var key = Samples.Key("spare", KeyUse.None);
        context.Memory.Hold(key);

        var page = context.Open<KeyPage>(parameters: page => page.Add(one => one.Id, key.Id));

        Assert.Contains(
            TestKeys.Certificate.Thumbprint, page.Find("button[data-copy]:last-of-type").OuterHtml + page.Markup,
            StringComparison.Ordinal);
        Assert.Equal(
            [$"/keys/{key.Id}/certificate.pem", $"/keys/{key.Id}/certificate.der"],
            page.FindAll("a[download]").Select(link => link.GetAttribute("href")));
        Assert.Contains("BEGIN CERTIFICATE", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, KeyUseLocation.None)]
    [InlineData(false, KeyUseLocation.Tls)]
    public void The_default_key_and_one_in_use_offer_no_deletion(bool isDefault, KeyUseLocation use)
    {
        using var context = new PageContext();
        var key = Samples.Key("mfp", new(use), isDefault);
        context.Memory.Hold(key);

        Assert.Empty(
            context.Open<KeyPage>(parameters: page => page.Add(one => one.Id, key.Id)).FindAll($"a[href$=delete]"));
    }

    [Fact]
    public void A_deletion_asks_first_and_then_deletes()
    {
        using var context = new PageContext();
        var key = Samples.Key("spare", KeyUse.None);
        context.Memory.Hold(Samples.DefaultKey, key);

        var page = context.Open<DeleteKeyPage>(parameters: page => page.Add(one => one.Id, key.Id));
        Assert.Equal(2, context.Memory.Keys.Count);
        page.Find("form").Submit();

        Assert.Equal("Default Key", Assert.Single(context.Memory.Keys).Name);
    }

    [Fact]
    public void A_deletion_posted_for_a_key_in_use_is_refused_with_the_reason()
    {
        using var context = new PageContext();
        var key = Samples.Key("mfp", KeyUse.Tls);
        context.Memory.Hold(key);

        var page = context.Open<DeleteKeyPage>(parameters: page => page.Add(one => one.Id, key.Id));
        page.Find("form").Submit();

        Assert.Contains("in use", Words.Of(page.Find("[role=alert]")), StringComparison.Ordinal);
        Assert.Single(context.Memory.Keys);
    }

    [Fact]
    public async Task The_portal_tells_how_the_machine_stands()
    {
        using var context = new PageContext();
        context.Memory.Hold(Samples.DefaultKey);
        await context.Running.FixAsync(Xunit.TestContext.Current.CancellationToken);
        context.Memory.Hold(ARequest.ByHand().In(RequestState.Failed).Build());

        var page = Words.Of(context.Open<Portal>().Find("section"));

        Assert.All(
            ["1 of 10 slots used", "CN=first", "Error Communication Error (TCP ERROR)", "No request is scheduled."],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_portal_leads_to_everything_it_speaks_of()
    {
        using var context = new PageContext();
        var request = ARequest.ByHand().In(RequestState.Failed).Build();
        context.Memory.Hold(Samples.DefaultKey);
        await context.Running.FixAsync(Xunit.TestContext.Current.CancellationToken);
        context.Memory.Hold(Samples.DefaultKey, Samples.Key("web", KeyUse.Tls));
        Assert.Contains(Menu.Request.Path, Places());

        context.Memory.Hold(request);
        Assert.Equal(
            [
                Menu.Keys.Path, $"{Menu.Keys.Path}/{Samples.DefaultKey.Id}", Menu.Restart.Path,
                Menu.PathOfRequest(request.Id), Menu.AutoRequest.Path,
            ],
            Places());

        context.User.SetRoles("GeneralUser");
        Assert.Empty(Places());

        IEnumerable<string?> Places() =>
            [.. context.Open<Portal>().FindAll("section a").Select(link => link.GetAttribute("href"))];
    }

    [Fact]
    public async Task The_portal_tells_the_certificate_in_use_until_a_restart()
    {
        using var context = new PageContext();
        context.Memory.Hold(Samples.DefaultKey);
        await context.Running.FixAsync(Xunit.TestContext.Current.CancellationToken);
        context.Memory.Hold(Samples.DefaultKey, Samples.Key("web", KeyUse.Tls));

        Assert.Contains(
            "After a restart: key web.", Words.Of(context.Open<Portal>().Find("section")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_restart_that_ends_https_is_told() =>
        Assert.IsType<TlsChange.Off>(TlsChange.Of(Samples.DefaultKey, null));

    [Fact]
    public void Nothing_is_told_where_a_restart_changes_nothing()
    {
        Assert.IsType<TlsChange.None>(TlsChange.Of(null, null));
        Assert.IsType<TlsChange.None>(TlsChange.Of(Samples.DefaultKey, Samples.DefaultKey));
    }

    [Fact]
    public void A_general_user_is_not_led_to_the_settings()
    {
        using var context = new PageContext();
        context.User.SetRoles("GeneralUser");
        context.Memory.Hold(Samples.DefaultKey);

        Assert.DoesNotContain("Settings/Registration", context.Open<Portal>().Markup, StringComparison.Ordinal);
    }
}
