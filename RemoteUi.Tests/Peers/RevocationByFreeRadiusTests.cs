using System.Diagnostics;
using System.Security.Cryptography;
using RemoteUi.Core.Machine;
using RemoteUi.Network;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Network;
using RemoteUi.Tests.Network.Ieee8021X;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;
using TestClient = RemoteUi.Tests.PracticeCa.TestClient;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// FreeRADIUS follows a revocation that an administrator makes on the practice CA's page: by OCSP as it runs, and by
/// the published list, which it reads when it starts. [Test Connection] then finds the reason itself, at the same
/// addresses, and <c>eapol_test</c> comes to the same verdict.
/// </summary>
public sealed class RevocationByFreeRadiusTests(SignedInMachine shared) : IClassFixture<SignedInMachine>, IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.3")]
    public async Task By_OCSP(string version)
    {
        var (setup, key) = Issue(version);
        await using var server = await FreeRadius.StartAsync(setup with { FollowsOcspOfCertificate = true });
        await AssertEndsAsync(LogInEnding.Accepted, server, key);

        await RevokeAsync();
        var watch = Stopwatch.StartNew();

        await AssertEndsAsync(LogInEnding.RejectedRevoked, server, key);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Contains("ocsp: Cert status: revoked", server.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.3")]
    public async Task By_the_published_list(string version)
    {
        var (setup, key) = Issue(version);
        await using (var before = await FreeRadius.StartAsync(setup with { Crl = await PublishedListAsync() }))
            await AssertEndsAsync(LogInEnding.Accepted, before, key);

        await RevokeAsync();
        var watch = Stopwatch.StartNew();

        await using var after = await FreeRadius.StartAsync(setup with { Crl = await PublishedListAsync() });
        await AssertEndsAsync(LogInEnding.RejectedRevoked, after, key);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Contains("certificate revoked", after.Log, StringComparison.OrdinalIgnoreCase);
    }

    private PracticeCaAdministration Authority => shared.Machine.Get<PracticeCaAdministration>();

    /// <summary>Has a certificate issued, and returns a server that accepts it.</summary>
    private (FreeRadiusSetup Setup, MachineKey Key) Issue(string version)
    {
        var made = MadeKeys.NextPrivate();
        using var opened = made.Open();
        var certificate = new TestClient(shared.Machine.Get<PracticeCaServer>(), Authority, opened)
        {
            TransactionId = Guid.NewGuid().ToString("N"),
        }.Enrolled();
        var key = new MachineKey(
            Guid.NewGuid(), "port", made, certificate, [Authority.CaCertificate], TestCa.Year(2024), false,
            new(KeyUseLocation.Ieee8021X));
        return (LogInScene.Setup() with { ClientCa = Authority.CaCertificate, TlsVersion = version }, key);
    }

    /// <summary>Revokes the newest certificate on the page.</summary>
    private async Task RevokeAsync()
    {
        await shared.Browser.GoAsync(
            $"{WorkbenchMenu.PracticeCaRegister.Path}/{Authority.Register[0].Number}/revoke");
        await shared.Browser.PressAsync("Revoke");
        Assert.Contains("The certificate is revoked.", shared.Browser.Text, StringComparison.Ordinal);
    }

    private async Task<string> PublishedListAsync()
    {
        var list = await http.GetByteArrayAsync(
            new Uri(shared.Machine.Address, "practice-ca/public/ca.crl"), TestContext.Current.CancellationToken);
        return PemEncoding.WriteString("X509 CRL", list);
    }

    private async Task AssertEndsAsync(LogInEnding ending, FreeRadius server, MachineKey key)
    {
        var order = LogInScene.Order(server.Port, key);

        var test = await new LogInTest(shared.Machine.Get<IOwnRevocation>(), new RealClock())
            .RunAsync(order, TestContext.Current.CancellationToken);
        var other = await EapolTest.RunAsync(order);

        Assert.True(test.Ending.Word == ending.ToString(), $"{test.Ending.Word}\n{server.Log}");
        Assert.True((ending == LogInEnding.Accepted) == (other.ExitCode == 0), other.Everything);
        if (ending != LogInEnding.Accepted)
            Assert.StartsWith($"{shared.Machine.Address}", test.Ending.Arguments[0], StringComparison.Ordinal);
    }
}
