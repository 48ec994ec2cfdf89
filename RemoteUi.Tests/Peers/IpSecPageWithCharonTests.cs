using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Network.IpSec;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;
using TestClient = RemoteUi.Tests.PracticeCa.TestClient;

namespace RemoteUi.Tests.Peers;

/// <summary>Uses [Test Connection] on the page of a policy, with two charons of strongSwan.</summary>
public sealed class IpSecPageWithCharonTests(CharonFixture charons) : IClassFixture<CharonFixture>
{
    private const string Gateway = "gateway.example.com";

    [Fact]
    public async Task The_page_shows_that_the_peer_accepts_the_certificate_and_then_that_it_does_not()
    {
        var pair = await charons.PairAsync();
        await pair.SetPeerAsync(
            new(TestKeys.Spare(0), IkeCertificates.Of(TestKeys.Spare(0), Gateway), TestKeys.Ca, Gateway));
        await using var machine = await TestMachine.StartAsync(
            settings: $"--Device:IpSec:ViciSocket={pair.Near.Socket}");
        await FurnishAsync(machine);
        await RegisterAsync(machine, IkeCertificates.Of(TestKeys.First, "printer.example.com"));
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        await TestAsync(browser);

        Assert.Contains("Test Connection: Successful", browser.Text, StringComparison.Ordinal);
        Assert.Contains($"The peer {Gateway} ({NetworkNamespaces.FarAddress})", browser.Text, StringComparison.Ordinal);
        Assert.Contains("taken away from the daemon", browser.Text, StringComparison.Ordinal);

        await RegisterAsync(machine, TestKeys.SelfSigned(TestKeys.First, "CN=printer"));
        await browser.PressAsync("Test Connection");

        Assert.Contains("Test Connection: Error", browser.Text, StringComparison.Ordinal);
        Assert.Contains("CN=printer, is self-signed", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_that_the_practice_CA_has_revoked_the_certificate()
    {
        var pair = await charons.PairAsync();
        await using var machine = await TestMachine.StartAsync(
            settings: $"--Device:IpSec:ViciSocket={pair.Near.Socket}");
        await FurnishAsync(machine);
        var authority = machine.Get<PracticeCaAdministration>();
        using var key = TestKeys.First.Open();
        var certificate = new TestClient(machine.Get<PracticeCaServer>(), authority, key).Enrolled();
        await RegisterAsync(machine, certificate, authority.CaCertificate);
        var peer = new CharonPeer(
            TestKeys.Spare(0), IkeCertificates.Of(TestKeys.Spare(0), Gateway), authority.CaCertificate, Gateway);
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);

        await pair.SetPeerAsync(peer with { RevocationList = authority.MakeRevocationList() });
        await TestAsync(browser);
        Assert.Contains("Test Connection: Successful", browser.Text, StringComparison.Ordinal);

        await browser.GoAsync($"{WorkbenchMenu.PracticeCaRegister.Path}/{authority.Register[0].Number}/revoke");
        await browser.PressAsync("Revoke");
        await pair.SetPeerAsync(peer with { RevocationList = authority.MakeRevocationList() });
        await TestAsync(browser);
        Assert.Contains("Test Connection: Error", browser.Text, StringComparison.Ordinal);
        Assert.Contains($"is revoked, as its CA says at {machine.Address}", browser.Text, StringComparison.Ordinal);
    }

    private static async Task TestAsync(PlainBrowser browser)
    {
        await browser.GoAsync(Menu.IpSec.Path);
        await browser.FollowAsync("branch");
        browser.Fill("Peer:", NetworkNamespaces.FarAddress);
        browser.Fill("Expected Identity:", Gateway);
        await browser.PressAsync("Test Connection");
    }

    private static async Task FurnishAsync(TestMachine machine)
    {
        var store = machine.Get<IMachineSettingsStore>();
        var stored = await store.LoadAsync(default);
        await store.SaveAsync(
            stored with
            {
                Network = stored.Network with { IpSecPolicies = ["branch"] },
                CaCertificates = [CaCertificate.Of(TestKeys.Ca)],
            },
            default);
    }

    private static async Task RegisterAsync(
        TestMachine machine, X509Certificate2 certificate, params X509Certificate2[] chain)
    {
        var keys = machine.Get<IKeyRegisterStore>();
        var register = await keys.LoadAsync(default);
        register.Register(IkeCertificates.KeyOf(TestKeys.First, certificate, chain), deletingOld: true);
        await keys.SaveAsync(register, default);
    }
}
