using Bunit;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Islands;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

namespace RemoteUi.Tests.Components;

/// <summary>What locks each other has a way out, posted by a browser without script.</summary>
public sealed class WaysOutTests
{
    private static readonly KeyUse Branch = new(KeyUseLocation.IpSec, "branch");

    [Fact]
    public async Task A_policy_in_use_leads_to_its_key_whose_use_is_taken_off_so_that_both_can_go()
    {
        await using var machine = await TestMachine.StartAsync();
        var key = Samples.Key("office", Branch);
        await ChangeAsync(machine, key);
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);

        await browser.GoAsync(Menu.IpSec.Path);
        ((AngleSharp.Html.Dom.IHtmlInputElement)browser.Page.QuerySelector("[name='Form.Policies[0]']")!).Value = "";
        await browser.PressAsync("Update");
        Assert.Contains("The policy branch cannot be removed", browser.Text, StringComparison.Ordinal);

        await browser.FollowAsync("office");
        Assert.Contains("Set its use to None first.", browser.Text, StringComparison.Ordinal);
        browser.FillById("Use", "None");
        await browser.PressAsync("Update");
        Assert.Contains("They take effect at the next restart.", browser.Text, StringComparison.Ordinal);

        await browser.GoAsync(Menu.IpSec.Path);
        ((AngleSharp.Html.Dom.IHtmlInputElement)browser.Page.QuerySelector("[name='Form.Policies[0]']")!).Value = "";
        await browser.PressAsync("Update");
        Assert.Contains("saved", browser.Text, StringComparison.Ordinal);
        await browser.GoAsync($"{Menu.Keys.Path}/{key.Id}");
        await browser.FollowAsync("Delete");
        await browser.PressAsync("Delete");
        Assert.Contains("The key and its certificate were deleted.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_polled_request_is_stopped_and_its_fields_are_sent_again()
    {
        await using var machine = await TestMachine.StartAsync();
        var now = machine.Get<TimeProvider>().GetUtcNow();
        await machine.Get<IIssuanceRequestStore>().AddAsync(
            ARequest.ByTimer()
                .CreatedAt(now)
                .Polled(10, TimeSpan.FromHours(2))
                .In(RequestState.Pending)
                .NextAttemptAt(now.AddHours(1))
                .Build(),
            default);
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        await browser.GoAsync(Menu.Request.Path);
        Assert.Contains("Another request is being processed.", browser.Text, StringComparison.Ordinal);

        await browser.FollowAsync("Certificate Issuance Request Status");
        var ended = new TaskCompletionSource();
        using (machine.Get<RequestFeed>().Subscribe(_ => ended.TrySetResult()))
        {
            await browser.PressAsync("Stop");
            await ended.Task.WaitAsync(TimeSpan.FromMinutes(2), Xunit.TestContext.Current.CancellationToken);
        }

        await browser.GoAsync(browser.Location.PathAndQuery);
        Assert.Contains("Stopped", browser.Text, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("button[name=CheckAgain]"));
        await browser.FollowAsync("Send Again");
        Assert.Equal(("reception-mfp", "mfp.example.com", "Example Ltd", ""), (
            browser.Read("Key Name:"), browser.Read("Common Name:"), browser.Read("Organization:"),
            browser.Read("Challenge Password:")));
        await browser.PressAsync("Send Request");
        Assert.Contains("reception-mfp", browser.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            Menu.PathOfRequest(Guid.Empty)[..40], browser.Location.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_says_what_its_certificate_cannot_do()
    {
        using var context = new PageContext();
        var request = ARequest.ByHand().For(KeyUse.Tls).In(RequestState.Sending).Build();
        request.RecordIssued(TlsCertificates.ForClients(), [], ARequest.Noon);
        request.RecordRegistered([], ARequest.Noon);
        context.Stores.Hold(request);

        var ending = context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, request.Id));

        Assert.Contains(
            "cannot serve TLS: its extended key usage lacks serverAuth", PageText.Of(ending.Find("section")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0500")]
    [InlineData("30050601")]
    public void A_certificate_with_a_damaged_usage_is_listed_shown_and_deleted(string damaged)
    {
        using var context = new PageContext();
        var key = Samples.Key("odd", KeyUse.None, certificate: TlsCertificates.Damaged(damaged));
        context.Stores.Hold(Samples.DefaultKey, key);

        Assert.Contains("odd", context.Open<KeysPage>().Markup, StringComparison.Ordinal);
        var page = context.Open<KeyPage>(parameters: page => page.Add(one => one.Id, key.Id));
        Assert.Contains("CN=mfp.example.com", page.Markup, StringComparison.Ordinal);
        context.Open<DeleteKeyPage>(parameters: page => page.Add(one => one.Id, key.Id)).Find("form").Submit();
        Assert.Single(context.Stores.Keys);
    }

    [Fact]
    public void A_deletion_that_is_refused_leads_to_where_the_use_is_taken_off()
    {
        using var context = new PageContext();
        var key = Samples.Key("mfp", KeyUse.Tls);
        context.Stores.Hold(key);

        var page = context.Open<DeleteKeyPage>(parameters: page => page.Add(one => one.Id, key.Id));
        page.Find("form").Submit();

        Assert.Equal($"{Menu.Keys.Path}/{key.Id}", page.Find("[role=alert] a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("None", KeyUseLocation.None, null)]
    [InlineData("Tls", KeyUseLocation.Tls, null)]
    [InlineData("IpSec:a:b", KeyUseLocation.IpSec, "a:b")]
    public void A_choice_of_use_is_written_and_read(string value, KeyUseLocation location, string? policy)
    {
        Assert.Equal(new KeyUse(location, policy), KeyUseChoices.Read(value));
        Assert.Equal(value, KeyUseChoices.ValueOf(new(location, policy)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("IpSec")]
    [InlineData("Tls:x")]
    [InlineData("7")]
    [InlineData("Printer")]
    public void What_is_no_choice_is_no_use(string? value) => Assert.Null(KeyUseChoices.Read(value));

    private static async Task ChangeAsync(TestMachine machine, MachineKey key)
    {
        var settings = machine.Get<IMachineSettingsStore>();
        var stored = await settings.LoadAsync(default);
        await settings.SaveAsync(
            stored with { Network = stored.Network with { IpSecPolicies = [Branch.IpSecPolicy!] } }, default);
        var keys = machine.Get<IKeyRegisterStore>();
        var register = await keys.LoadAsync(default);
        register.Register(key, deletingOld: false);
        await keys.SaveAsync(register, default);
    }
}
