using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>Tests certmonger against the faces of the practice CA.</summary>
public sealed class FacesByCertmongerTests : IAsyncLifetime
{
    private readonly LaterClock clock = new();
    private PracticeCaHost host = null!;

    public async ValueTask InitializeAsync()
    {
        CertmongerRun.RequireProgram();
        host = await PracticeCaHost.StartAsync(time: clock);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(CaFace.Ndes)]
    [InlineData(CaFace.EjbcaCa)]
    [InlineData(CaFace.DynamicChallenge)]
    public async Task It_enrolls(CaFace face)
    {
        var password = host.Act(face, "CN=printer.example.com", "DNS:printer.example.com");

        await EnrollAsync(face, password);

        await PracticeCaPeers.AssertVerifiesAsync(host, "cert.pem");
    }

    /// <summary>It polls after a minute at the earliest.</summary>
    [Theory]
    [InlineData(CaFace.EjbcaRa)]
    [InlineData(CaFace.OpenXpki)]
    public async Task It_waits(CaFace face)
    {
        var outcome = await EnrollAsync(face, host.Act(face));

        Assert.Contains("CA_WORKING", outcome.Everything, StringComparison.Ordinal);
    }

    /// <summary>
    /// It renews by itself, 20 and 5 days before its certificate ends, against an NDES with one-time passwords, each
    /// fetched from the administration page.
    /// </summary>
    [Fact]
    public async Task It_renews_by_itself_against_an_NDES_with_challenges_that_are_fetched()
    {
        Require.Program("faketime", "faketime");
        host.Set(_ => new() { Face = CaFace.Ndes });
        await EnrollAsync(CaFace.Ndes, await FetchAsync());

        foreach (var (renewal, daysLeft) in new[] { (1, 20), (2, 5) })
        {
            var old = await File.ReadAllTextAsync(CertificateFile);
            clock.Ahead = LifeOf(old) - TimeSpan.FromDays(daysLeft);
            await new CertmongerRun(host).GiveAsync(await FetchAsync());
            Assert.Equal(old, await File.ReadAllTextAsync(CertificateFile));
            var outcome = await new CertmongerRun(host).RenewByItselfAsync(clock.Ahead);

            Assert.Contains("MONITORING", outcome.Everything, StringComparison.Ordinal);
            Assert.NotEqual(old, await File.ReadAllTextAsync(CertificateFile));
            Assert.Equal(
                renewal + 1, host.Administration.Register.Count(entry => entry.State == RegisterState.Issued));
        }

        using var last = X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(CertificateFile));
        Assert.Contains(
            host.Administration.Register, entry => last.RawData.AsSpan().SequenceEqual(entry.Certificate));
    }

    /// <summary>Returns the time until a certificate ends.</summary>
    private static TimeSpan LifeOf(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        return certificate.NotAfter.ToUniversalTime() - new RealClock().GetUtcNow().UtcDateTime;
    }

    private string CertificateFile => Path.Combine(host.Folder, "cert.pem");

    /// <summary>The CA's certificate is named where it is not distinguished from an RA's.</summary>
    private Task<PeerOutcome> EnrollAsync(CaFace face, string password) => new CertmongerRun(host).EnrollAsync(
        $"-i PracticeCA {(face is CaFace.Ndes or CaFace.OpenXpki ? "" : $"-N {host.WriteCaCertificate()}")}",
        password, host.AddressOf(face));

    private async Task<string> FetchAsync() =>
        Assert.IsType<ChallengeResult.Found>(
            await new ChallengePages(new NoOwnCaCertificates(), new RealClock()).FetchAsync(
                host.AdministrationPage, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))
            .Password!.Reveal();

    /// <summary>The clock of the CA, which certmonger compares with its own by the date of each reply.</summary>
    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
