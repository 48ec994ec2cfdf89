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
    public void The_list_shows_name_use_subject_and_the_default_key()
    {
        using var context = new PageContext();
        context.Stores.Hold(Samples.DefaultKey, Samples.Key("office", new(KeyUseLocation.IpSec, "headquarters")));

        var page = context.Open<KeysPage>();
        var rows = page.FindAll("tbody tr").Select(PageText.Of).ToList();

        Assert.Contains("2 of 10 keys registered", page.Markup, StringComparison.Ordinal);
        Assert.StartsWith(
            "Default Key default key None Serves TLS after the next restart. CN=first Self-signed", rows[0],
            StringComparison.Ordinal);
        Assert.StartsWith("office IPSec · headquarters CN=first", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_is_shown_in_full_and_can_be_downloaded()
    {
        using var context = new PageContext();
        var key = Samples.Key("spare", KeyUse.None);
        context.Stores.Hold(key);

        var page = context.Open<KeyPage>(parameters: page => page.Add(one => one.Id, key.Id));

        Assert.Contains(
            TestKeys.Certificate.Thumbprint, page.Find("button[data-copy]:last-of-type").OuterHtml + page.Markup,
            StringComparison.Ordinal);
        Assert.Equal(
            [
                $"/keys/{key.Id}/certificate.pem", $"/keys/{key.Id}/certificate.der", $"/keys/{key.Id}/chain.pem",
                $"/keys/{key.Id}/chain.p7b",
            ],
            page.FindAll("a[download]").Select(link => link.GetAttribute("href")));
        Assert.Contains("BEGIN CERTIFICATE", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, KeyUseLocation.None)]
    [InlineData(false, KeyUseLocation.Tls)]
    public void The_default_key_and_a_key_in_use_cannot_be_deleted(bool isDefault, KeyUseLocation use)
    {
        using var context = new PageContext();
        var key = Samples.Key("mfp", new(use), isDefault);
        context.Stores.Hold(key);

        Assert.Empty(
            context.Open<KeyPage>(parameters: page => page.Add(one => one.Id, key.Id)).FindAll($"a[href$=delete]"));
    }

    [Fact]
    public void A_deletion_needs_confirmation()
    {
        using var context = new PageContext();
        var key = Samples.Key("spare", KeyUse.None);
        context.Stores.Hold(Samples.DefaultKey, key);

        var page = context.Open<DeleteKeyPage>(parameters: page => page.Add(one => one.Id, key.Id));
        Assert.Equal(2, context.Stores.Keys.Count);
        page.Find("form").Submit();

        Assert.Equal("Default Key", Assert.Single(context.Stores.Keys).Name);
    }

    [Fact]
    public void A_posted_deletion_of_a_key_in_use_is_rejected_with_the_reason()
    {
        using var context = new PageContext();
        var key = Samples.Key("mfp", KeyUse.Tls);
        context.Stores.Hold(key);

        var page = context.Open<DeleteKeyPage>(parameters: page => page.Add(one => one.Id, key.Id));
        page.Find("form").Submit();

        Assert.Contains("in use", PageText.Of(page.Find("[role=alert]")), StringComparison.Ordinal);
        Assert.Single(context.Stores.Keys);
    }

    [Fact]
    public async Task The_portal_shows_the_machines_status()
    {
        using var context = new PageContext();
        context.Stores.Hold(Samples.DefaultKey);
        await context.Running.FixAsync(Xunit.TestContext.Current.CancellationToken);
        context.Stores.Hold(ARequest.ByHand().In(RequestState.Failed).Build());

        var page = PageText.Of(context.Open<Portal>().Find("section"));

        Assert.All(
            [
                "1 of 10 keys registered", "CN=first", "Error Communication Error (TCP ERROR)",
                "No request is scheduled.",
            ],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_portal_links_to_everything_that_it_names()
    {
        using var context = new PageContext();
        var request = ARequest.ByHand().In(RequestState.Failed).Build();
        context.Stores.Hold(Samples.DefaultKey);
        await context.Running.FixAsync(Xunit.TestContext.Current.CancellationToken);
        context.Stores.Hold(Samples.DefaultKey, Samples.Key("web", KeyUse.Tls));
        Assert.Contains(Menu.Request.Path, Places());

        context.Stores.Hold(request);
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
    public async Task The_portal_shows_the_certificate_in_use_until_a_restart()
    {
        using var context = new PageContext();
        context.Stores.Hold(Samples.DefaultKey);
        await context.Running.FixAsync(Xunit.TestContext.Current.CancellationToken);
        context.Stores.Hold(Samples.DefaultKey, Samples.Key("web", KeyUse.Tls));

        Assert.Contains(
            "After a restart: key web.", PageText.Of(context.Open<Portal>().Find("section")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_restart_that_disables_https_is_announced() =>
        Assert.IsType<TlsChange.Off>(TlsChange.Of(Samples.DefaultKey, null));

    [Fact]
    public void Nothing_is_announced_if_a_restart_changes_nothing()
    {
        Assert.IsType<TlsChange.None>(TlsChange.Of(null, null));
        Assert.IsType<TlsChange.None>(TlsChange.Of(Samples.DefaultKey, Samples.DefaultKey));
    }

    [Fact]
    public void A_general_user_gets_no_links_to_the_settings()
    {
        using var context = new PageContext();
        context.User.SetRoles("GeneralUser");
        context.Stores.Hold(Samples.DefaultKey);

        Assert.DoesNotContain("Settings/Registration", context.Open<Portal>().Markup, StringComparison.Ordinal);
    }
}
