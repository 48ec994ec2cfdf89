using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests strongSwan's pki against the faces of the practice CA. It sends no CA identifier, so that EJBCA in CA mode
/// gives it no certificates, and finds no cipher of its own in the capabilities of NDES.
/// </summary>
public sealed class FacesByStrongSwanTests : IAsyncLifetime
{
    private readonly string pki = Require.Program("pki", "strongswan-pki");
    private readonly string openssl = Require.Program("openssl", "openssl");
    private PracticeCaHost host = null!;

    public async ValueTask InitializeAsync()
    {
        Require.Program("libstrongswan-curl.so", "libstrongswan-extra-plugins", "/usr/lib/ipsec/plugins");
        host = await PracticeCaHost.StartAsync();
        (await PeerProcess.RunAsync(openssl, host.Folder, ["genrsa", "-out", "key.pem", "2048"])).Succeeded();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(CaFace.EjbcaRa, "ca-.pem", "ca-.pem")]
    [InlineData(CaFace.OpenXpki, "ra-.pem", "ra-.pem")]
    [InlineData(CaFace.DynamicChallenge, "ca-.pem", "ca-.pem")]
    public async Task It_enrolls(CaFace face, string encryption, string signature)
    {
        var password = host.Act(face, "CN=10.0.0.7", "IP:10.0.0.7");

        var enrollment = EnrollAsync(face, encryption, signature, password);
        await host.ApproveAsync(face);
        var outcome = await enrollment;

        await File.WriteAllTextAsync(Path.Combine(host.Folder, "cert.pem"), outcome.Succeeded().Output);
        await PracticeCaPeers.AssertVerifiesAsync(host, "cert.pem");
    }

    [Fact]
    public async Task EJBCA_in_CA_mode_gives_it_no_certificates()
    {
        host.Act(CaFace.EjbcaCa);

        Assert.NotEqual(0, (await GetCertificatesAsync(CaFace.EjbcaCa)).ExitCode);
    }

    [Fact]
    public async Task It_finds_no_cipher_in_the_capabilities_of_an_NDES()
    {
        var password = host.Act(CaFace.Ndes);

        var outcome = await EnrollAsync(CaFace.Ndes, "ra-.pem", "ra-.pem", password);

        Assert.Contains("not supported by CA", outcome.Everything, StringComparison.Ordinal);
    }

    private async Task<PeerOutcome> EnrollAsync(
        CaFace face, string encryption, string signature, string password)
    {
        (await GetCertificatesAsync(face)).Succeeded();
        return await PeerProcess.RunAsync(
            pki, host.Folder,
            [
                "--scep", "--url", host.AddressOf(face).ToString(), "--in", "key.pem", "--dn", "CN=10.0.0.7",
                "--san", "10.0.0.7", "--password", password, "--cipher", "des3", "--interval", "1",
                "--maxpolltime", "30", "--cacert-enc", encryption, "--cacert-sig", signature, "--cacert", "ca-.pem",
                "--outform", "pem",
            ]);
    }

    private Task<PeerOutcome> GetCertificatesAsync(CaFace face) => PeerProcess.RunAsync(
        pki, host.Folder,
        [
            "--scepca", "--url", host.AddressOf(face).ToString(), "--caout", "ca-.pem", "--raout", "ra-.pem",
            "--outform", "pem", "--force",
        ]);
}
