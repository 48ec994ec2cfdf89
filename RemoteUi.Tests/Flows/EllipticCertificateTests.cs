using RemoteUi.Core.Machine;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Network;
using RemoteUi.Tests.Network.Ieee8021X;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Flows;

/// <summary>Elliptic curve certificates through the program: requested on its page from a CA, and put to use.</summary>
public sealed class EllipticCertificateTests(EllipticMachine elliptic) : IClassFixture<EllipticMachine>
{
    [Fact]
    public async Task One_is_served_after_a_restart()
    {
        var key = elliptic.Register.KeyFor(KeyUse.Tls)!;
        Assert.Equal("served", key.Name);
        Assert.Contains("EC P-384", elliptic.KeyPage, StringComparison.Ordinal);
        Assert.Equal(key.Id, elliptic.Machine.Get<RunningCertificate>().Key!.Id);

        // Its handler accepts this certificate alone.
        using var browser = elliptic.Machine.Browser(https: true);
        using var answer = await browser.GetAsync(
            new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 400);
    }

    [Fact]
    public async Task One_logs_in_to_FreeRADIUS()
    {
        var setup = new FreeRadiusSetup(
            LogInScene.ServerKey, [LogInScene.ServerCertificate()], FakeIdentities.Ca.Certificate);
        await using var server = await FreeRadius.StartAsync(setup);
        var key = elliptic.Register.KeyFor(new(KeyUseLocation.Ieee8021X));

        var test = await new LogInTest(new KnownRevocations(), new RealClock())
            .RunAsync(LogInScene.Order(server.Port, key), TestContext.Current.CancellationToken);

        Assert.True(test.Ending.IsAccepted, $"{test.Ending.Word}\n{server.Log}");
        Assert.Equal("port", key!.Name);
    }
}
