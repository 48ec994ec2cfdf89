using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Components;

/// <summary>Posts forms as a browser without script does, to the real program.</summary>
public sealed class PostedPagesTests(SignedInMachine fixture) : IClassFixture<SignedInMachine>
{
    private const string Scep = "/settings/device-management/scep";

    /// <summary>Markup that would create an element if it were not encoded as text.</summary>
    private const string Markup = "\"><i id=injected></i>";

    [Theory]
    [InlineData(Scep + "/communication", "Update", "SCEP Server URL:")]
    [InlineData(Scep + "/communication", "Update", "Port Number:")]
    [InlineData(Scep + "/communication", "Update", "Communication Timeout:")]
    [InlineData(Scep + "/communication", "Update", "CA Certificate Fingerprint:")]
    [InlineData(Scep + "/request", "Send Request", "Key Name:")]
    [InlineData(Scep + "/request", "Send Request", "Organization:")]
    [InlineData(Scep + "/request", "Send Request", "Common Name:")]
    [InlineData("/settings/users", "Add", "User Name:")]
    public async Task Values_of_a_rejected_form_are_kept_and_encoded(
        string path, string button, string label)
    {
        var browser = fixture.Browser;
        await browser.GoAsync(path);

        browser.Fill(label, Markup);
        await browser.PressAsync(button);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Null(browser.Page.QuerySelector("#injected"));
        Assert.Contains(browser.Page.QuerySelectorAll<IHtmlInputElement>("input"), input => input.Value == Markup);
        Assert.NotNull(browser.Page.QuerySelector("[role=alert]"));
    }

    [Theory]
    [InlineData(Scep + "/communication", "Update", "CA Identifier:", "#CaIdentifier")]
    [InlineData("/settings/network/ipsec", "Update", null, "[name='Form.Policies[0]']")]
    public async Task Saved_values_are_shown_encoded(string path, string button, string? label, string field)
    {
        var browser = fixture.Browser;
        await browser.GoAsync(path);

        if (label is not null) browser.Fill(label, Markup);
        else ((IHtmlInputElement)browser.Page.QuerySelector(field)!).Value = Markup;
        await browser.PressAsync(button);

        Assert.Contains("saved", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("#injected"));
        Assert.Equal(Markup, browser.Page.QuerySelector<IHtmlInputElement>(field)!.Value);
    }

    [Theory]
    [InlineData("/password?error=")]
    [InlineData("/settings/data/import?error=x&rule=y&field=")]
    [InlineData("/settings/data/export?error=")]
    [InlineData("/settings/users?done=")]
    [InlineData("/error/404?x=")]
    public async Task Parameters_of_an_address_are_not_shown_as_markup(string path)
    {
        await fixture.Browser.GoAsync(path + Uri.EscapeDataString(Markup));

        Assert.Null(fixture.Browser.Page.QuerySelector("#injected"));
    }

    [Fact]
    public async Task An_address_puts_no_words_into_the_note_of_import_and_export()
    {
        foreach (var page in new[] { "import", "export" })
        {
            await fixture.Browser.GoAsync(
                $"/settings/data/{page}?error=Call+Eve&field=Call+Eve&rule=Required&argument=Call+Eve");
            Assert.DoesNotContain("Call Eve", fixture.Browser.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_challenge_password_is_not_written_back()
    {
        var browser = fixture.Browser;
        await browser.GoAsync(Scep + "/request");

        browser.Fill("Challenge Password:", "hunter2-challenge");
        await browser.PressAsync("Send Request");

        Assert.DoesNotContain("hunter2-challenge", browser.Page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_error_is_listed_in_the_summary_and_links_to_its_field()
    {
        var browser = fixture.Browser;
        await browser.GoAsync(Scep + "/request");
        browser.Fill("Common Name:", "not a name");

        await browser.PressAsync("Send Request");

        var links = browser.Page.QuerySelectorAll("#mistakes a").ToList();
        Assert.Equal(["Key Name:", "Common Name:"], links.Select(PageText.Of));
        Assert.All(
            links, link => Assert.NotNull(browser.Page.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
        Assert.Equal("true", browser.Page.GetElementById("CommonName")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_mistake_after_a_change_that_was_saved_is_not_called_saved()
    {
        var browser = fixture.Browser;
        await browser.GoAsync(Scep + "/communication");
        await browser.PressAsync("Update");
        Assert.Contains("The settings were saved.", browser.Text, StringComparison.Ordinal);
        browser.Fill("Port Number:", "70000");

        await browser.PressAsync("Update");

        Assert.DoesNotContain("The settings were saved.", browser.Text, StringComparison.Ordinal);
        Assert.Equal("mistakes", browser.Page.QuerySelector("[autofocus]")!.Id);
    }

    [Fact]
    public async Task Two_fields_with_one_label_and_one_mistake_are_one_line()
    {
        var browser = fixture.Browser;
        await browser.GoAsync(Scep + "/auto-request");
        browser.Fill("Enable Timer for Certificate Issuance Auto Request", "on");
        browser.Fill("Key Name:", "mfp");
        browser.Fill("Common Name:", "192.0.2.7");

        await browser.PressAsync("Update");

        Assert.Equal(
            "Request Start Date/Time: This field is required.",
            PageText.Of(Assert.Single(browser.Page.QuerySelectorAll("#mistakes li"))));
        Assert.StartsWith("1 mistake:", browser.Page.Title, StringComparison.Ordinal);
        Assert.Equal("true", browser.Page.GetElementById("StartTime")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task The_timers_settings_are_saved_and_shown_again()
    {
        var browser = fixture.Browser;
        await browser.GoAsync(Scep + "/auto-request");
        browser.Fill("Perform Polling When Communication Error Occurs or When Issuance Request Is Deferred", "on");
        browser.Fill("Polling Count:", "7");
        browser.Fill("Key Name:", "mfp");
        browser.Fill("Common Name:", "192.0.2.7");
        browser.Fill("Challenge Password:", "hunter2-challenge");

        await browser.PressAsync("Update");

        Assert.Contains("The settings were saved.", browser.Text, StringComparison.Ordinal);
        Assert.Equal("7", browser.Page.QuerySelector<IHtmlInputElement>("#PollingCount")!.Value);
        Assert.Equal(
            "192.0.2.7", browser.Page.QuerySelector<IHtmlInputElement>("#KeyAndCertificate-CommonName")!.Value);
        Assert.Contains("A password is set", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_challenge_password_keeps_the_stored_one_and_the_fields_beside_it()
    {
        var browser = fixture.Browser;
        await browser.GoAsync(Scep + "/auto-request");
        browser.Fill("Key Name:", "beside");
        browser.Fill("Common Name:", "192.0.2.8");
        browser.Fill("Challenge Password:", "hunter2-challenge");
        await browser.PressAsync("Update");
        browser.Fill("Organization:", "Office");

        await browser.PressAsync("Update");

        Assert.Contains("The settings were saved.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("A password is set", browser.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["beside", "Office", "192.0.2.8"],
            new[] { "KeyName", "Organization", "CommonName" }.Select(name =>
                browser.Page.QuerySelector<IHtmlInputElement>($"#KeyAndCertificate-{name}")!.Value));
    }

    [Fact]
    public async Task A_number_out_of_range_is_reported_with_its_range()
    {
        var browser = fixture.Browser;
        await browser.GoAsync(Scep + "/auto-request");
        browser.Fill("Send Periodic Issuance Requests", "on");
        browser.Fill("Request Interval: Every:", "1000");

        await browser.PressAsync("Update");

        Assert.Contains("Enter a whole number from 1 to 999.", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cs", "Nastavení komunikace")]
    [InlineData("en", "Communication Settings")]
    [InlineData("de", "Communication Settings")]
    public async Task The_pages_use_the_browsers_language(string language, string title)
    {
        await fixture.Browser.GoAsync($"{Scep}/communication?culture={language}");

        Assert.Equal(title, PageText.Of(fixture.Browser.Page.QuerySelector("h1")!));
    }

    [Fact]
    public async Task Every_page_of_the_menu_opens_within_its_size_limit()
    {
        foreach (var path in Web.Components.Navigation.Menu.Roots.SelectMany(AllPaths))
        {
            await fixture.Browser.GoAsync(path);

            Assert.Equal((path, HttpStatusCode.OK), (path, fixture.Browser.Status));
            Assert.Single(fixture.Browser.Page.QuerySelectorAll("h1"));
            Assert.InRange(fixture.Browser.Page.Source.Text.Length, 1000, 60_000);
            Assert.Empty(fixture.Browser.Page.QuerySelectorAll("[style], script:not([src]), style"));
        }
    }

    [Fact]
    public async Task A_page_with_a_live_part_is_smaller_than_150_KB()
    {
        await fixture.Browser.GoAsync("/settings/device-management/request-status");
        var page = fixture.Browser.Page;
        using var http = new HttpClient { BaseAddress = fixture.Browser.Location };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");

        var weight = page.Source.Text.Length;
        foreach (var part in page
            .QuerySelectorAll("script[src], link[href]")
            .Select(part => part.GetAttribute("src") ?? part.GetAttribute("href")!))
            weight += (
                await http.GetByteArrayAsync(
                    new Uri("/" + part.TrimStart('/'), UriKind.Relative),
                    TestContext.Current.CancellationToken)).Length;

        Assert.Contains(
            page.QuerySelectorAll("script[src]"),
            script => script.GetAttribute("src")!.Contains("blazor.web", StringComparison.Ordinal));
        Assert.InRange(weight, 10_000, 150_000);
    }

    [Fact]
    public async Task An_unknown_address_is_reported_as_not_found()
    {
        await fixture.Browser.GoAsync("/settings/nonsense");

        Assert.Equal(HttpStatusCode.NotFound, fixture.Browser.Status);
        Assert.Equal("Page not found", PageText.Of(fixture.Browser.Page.QuerySelector("h1")!));
    }

    [Fact]
    public async Task Several_IPSec_policies_are_added_at_once()
    {
        await RemovePoliciesAsync();
        var browser = fixture.Browser;
        await browser.GoAsync("/settings/network/ipsec");
        var fields = browser.Page.QuerySelectorAll<IHtmlInputElement>("main input[type=text]").ToList();
        Assert.Equal(
            ["New policy", "New policy 2", "New policy 3"], fields.Select(field => field.GetAttribute("aria-label")));
        fields[0].Value = "branch-brno";
        fields[2].Value = "branch-plzen";

        await browser.PressAsync("Update");

        Assert.Equal(
            ["branch-brno", "branch-plzen", "", "", ""],
            browser.Page.QuerySelectorAll<IHtmlInputElement>("main input[type=text]").Select(field => field.Value));
    }

    /// <summary>Another test of this class adds one, before or after.</summary>
    private async Task RemovePoliciesAsync()
    {
        var store = fixture.Machine.Get<IMachineSettingsStore>();
        var stored = await store.LoadAsync(default);
        await store.SaveAsync(stored with { Network = stored.Network with { IpSecPolicies = [] } }, default);
    }

    [Fact]
    public async Task Log_in_has_the_machines_labels_and_a_choice_of_languages()
    {
        using var visitor = new PlainBrowser(fixture.Browser.Location);
        await visitor.GoAsync("/log-in");

        Assert.Equal(["User Name:", "Password:"], visitor.Page.QuerySelectorAll("label").Select(PageText.Of));
        Assert.Equal("UserName", visitor.Page.QuerySelector("[autofocus]")!.Id);
        Assert.Equal("Log In", PageText.Of(visitor.Page.QuerySelector("button.primary")!));
        await visitor.PressAsync("Čeština");
        Assert.Equal("Přihlásit se", PageText.Of(visitor.Page.QuerySelector("h1")!));
    }

    [Fact]
    public async Task A_general_user_sees_the_portal_and_an_explanation_elsewhere()
    {
        var browser = fixture.Browser;
        await browser.GoAsync("/settings/users");
        browser.Fill("User Name:", "clerk");
        browser.Fill("Password:", "another horse 43");
        browser.Fill("Confirm Password:", "another horse 43");
        await browser.PressAsync("Add");

        using var clerk = new PlainBrowser(browser.Location);
        await clerk.GoAsync("/");
        clerk.Fill("User Name:", "clerk");
        clerk.Fill("Password:", "another horse 43");
        await clerk.PressAsync("Log In");
        Assert.Equal("Portal", PageText.Of(clerk.Page.QuerySelector("h1")!));

        await clerk.GoAsync("/settings/device-management/keys");
        Assert.Equal(HttpStatusCode.Forbidden, clerk.Status);
        Assert.Contains("Your role does not include this page", clerk.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> AllPaths(Web.Components.Navigation.MenuEntry entry) =>
        entry.Children.SelectMany(AllPaths).Prepend(entry.Path);
}
