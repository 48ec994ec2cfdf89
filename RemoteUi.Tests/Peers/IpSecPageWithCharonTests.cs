using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Network.IpSec;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;

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
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        await browser.GoAsync(Menu.IpSec.Path);
        await browser.FollowAsync("branch");
        browser.Fill("Peer:", NetworkNamespaces.FarAddress);
        browser.Fill("Expected Identity:", Gateway);

        await browser.PressAsync("Test Connection");

        Assert.Contains("Test Connection: Successful", browser.Text, StringComparison.Ordinal);
        Assert.Contains($"The peer {Gateway} ({NetworkNamespaces.FarAddress})", browser.Text, StringComparison.Ordinal);
        Assert.Contains("taken away from the daemon", browser.Text, StringComparison.Ordinal);

        await RegisterAsync(machine, TestKeys.SelfSigned(TestKeys.First, "CN=printer"));
        await browser.PressAsync("Test Connection");

        Assert.Contains("Test Connection: Error", browser.Text, StringComparison.Ordinal);
        Assert.Contains("CN=printer, is self-signed", browser.Text, StringComparison.Ordinal);
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
        await RegisterAsync(machine, IkeCertificates.Of(TestKeys.First, "printer.example.com"));
    }

    private static async Task RegisterAsync(TestMachine machine, X509Certificate2 certificate)
    {
        var keys = machine.Get<IKeyRegisterStore>();
        var register = await keys.LoadAsync(default);
        register.Register(IkeCertificates.KeyOf(TestKeys.First, certificate), deletingOld: true);
        await keys.SaveAsync(register, default);
    }
}
