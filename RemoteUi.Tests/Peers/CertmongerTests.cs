using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests certmonger and its scep-submit against the practice CA. The daemon listens on a private socket, so that no
/// message bus is needed.
/// </summary>
public sealed class CertmongerTests : IAsyncLifetime
{
    private PracticeCaHost host = null!;

    public async ValueTask InitializeAsync()
    {
        CertmongerRun.RequireProgram();
        host = await PracticeCaHost.StartAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>
    /// The CA option: certmonger assumes that a single certificate is an RA's, so it needs the CA's certificate
    /// explicitly.
    /// </summary>
    [Fact]
    public async Task Certmonger_enrolls_with_only_a_CA()
    {
        await EnrollAsync($"-N {host.WriteCaCertificate()}");

        await PracticeCaPeers.AssertVerifiesAsync(host, "cert.pem");
    }

    [Theory]
    [InlineData(CertificateSet.CaAndRa)]
    [InlineData(CertificateSet.CaAndTwoRas)]
    public async Task Certmonger_enrolls_with_RAs(CertificateSet set)
    {
        host.Set(behavior => behavior with { Certificates = set });

        await EnrollAsync("");

        await PracticeCaPeers.AssertVerifiesAsync(host, "cert.pem");
    }

    /// <summary>
    /// certmonger always signs with SHA-256, and encrypts with AES if nothing is advertised, which the standard does
    /// not allow (RFC 8894, 3.5.2).
    /// </summary>
    [Theory]
    [InlineData(CapabilityList.TripleDesSha1)]
    [InlineData(CapabilityList.None)]
    public async Task Certmonger_is_refused_if_it_uses_more_than_is_advertised(CapabilityList capabilities)
    {
        host.Set(behavior => behavior with { Capabilities = capabilities, Certificates = CertificateSet.CaAndRa });

        var outcome = await EnrollAsync("");

        Assert.Contains("Unrecognized or unsupported algorithm", outcome.Everything);
    }

    [Fact]
    public async Task Certmonger_waits_for_approval()
    {
        host.Set(behavior => behavior with { Answer = AnswerRule.Hold, Certificates = CertificateSet.CaAndRa });

        var outcome = await EnrollAsync("");

        Assert.Contains("CA_WORKING", outcome.Everything);
    }

    [Fact]
    public async Task Certmonger_uses_a_one_time_password()
    {
        host.Set(behavior =>
            behavior with { Challenge = ChallengeRule.OneTime, Certificates = CertificateSet.CaAndRa });

        await EnrollAsync("", host.Administration.MakeOneTimePassword());

        await PracticeCaPeers.AssertVerifiesAsync(host, "cert.pem");
        Assert.Equal(0, host.Administration.LiveOneTimePasswords);
    }

    private Task<PeerOutcome> EnrollAsync(string caOptions, string password = "none") =>
        new CertmongerRun(host).EnrollAsync(caOptions, password);
}
