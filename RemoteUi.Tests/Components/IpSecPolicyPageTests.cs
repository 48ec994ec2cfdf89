using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Components;

/// <summary>Uses the page of an IPSec policy as a browser without script does.</summary>
public sealed class IpSecPolicyPageTests
{
    private const string Policy = "a & b";
    private const string Markup = "\"><i id=injected></i>";

    [Fact]
    public async Task A_peer_is_entered_saved_and_shown_again()
    {
        await using var machine = await MachineAsync();
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        await browser.GoAsync(Menu.IpSec.Path);

        await browser.FollowAsync(Policy);
        await browser.PressAsync("Update");
        Assert.Contains("Peer:", PageText.Of(browser.Page.QuerySelector("#mistakes")!), StringComparison.Ordinal);

        browser.Fill("Peer:", "gateway.example.com");
        browser.FillById("IkeVersion", "IkeV1");
        browser.Fill("Expected Identity:", Markup);
        await browser.PressAsync("Update");

        Assert.Contains("saved", browser.Text, StringComparison.Ordinal);
        Assert.Equal(Markup, browser.Read("Expected Identity:"));
        Assert.Null(browser.Page.QuerySelector("#injected"));
        Assert.Equal(
            new IpSecPeer(Policy, "gateway.example.com", IkeVersion.IkeV1, Markup),
            (await machine.Get<IMachineSettingsStore>().LoadAsync(default)).Network.PeerOf(Policy));
    }

    [Fact]
    public async Task A_test_says_what_is_missing_and_saves_nothing()
    {
        await using var machine = await MachineAsync("--Device:IpSec:ViciSocket=/nowhere/vici");
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        await browser.GoAsync(Menu.IpSec.Path);
        await browser.FollowAsync(Policy);

        browser.Fill("Peer:", "gateway.example.com");
        await browser.PressAsync("Test Connection");
        Assert.Contains("No key is assigned to this policy", browser.Text, StringComparison.Ordinal);

        await AssignKeyAsync(machine);
        await browser.PressAsync("Test Connection");

        Assert.Contains("There is no socket /nowhere/vici", browser.Text, StringComparison.Ordinal);
        Assert.Equal("gateway.example.com", browser.Read("Peer:"));
        Assert.Empty((await machine.Get<IMachineSettingsStore>().LoadAsync(default)).Network.IpSecPeers);
    }

    [Fact]
    public async Task A_test_without_a_daemon_set_names_the_setting()
    {
        await using var machine = await MachineAsync("--Device:IpSec:ViciSocket=");
        await AssignKeyAsync(machine);
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        await browser.GoAsync(Menu.IpSec.Path);
        await browser.FollowAsync(Policy);

        browser.Fill("Peer:", "192.0.2.1");
        await browser.PressAsync("Test Connection");

        Assert.Contains("Set Device:IpSec:ViciSocket", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?name=other")]
    public async Task A_policy_that_is_gone_has_no_form(string query)
    {
        await using var machine = await MachineAsync();
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);

        await browser.GoAsync($"{Menu.IpSec.Path}/policy{query}");

        Assert.Contains("This IPSec policy no longer exists.", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("main form"));
    }

    private static async Task<TestMachine> MachineAsync(params string[] settings)
    {
        var machine = await TestMachine.StartAsync(settings: settings);
        var store = machine.Get<IMachineSettingsStore>();
        var stored = await store.LoadAsync(default);
        await store.SaveAsync(stored with { Network = stored.Network with { IpSecPolicies = [Policy] } }, default);
        return machine;
    }

    private static async Task AssignKeyAsync(TestMachine machine)
    {
        var keys = machine.Get<IKeyRegisterStore>();
        var register = await keys.LoadAsync(default);
        register.Register(Samples.Key("office", new(KeyUseLocation.IpSec, Policy)), deletingOld: false);
        await keys.SaveAsync(register, default);
    }
}
