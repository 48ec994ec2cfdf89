using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests strongSwan's pki 5.9 against the practice CA (packages strongswan-pki and libstrongswan-extra-plugins, which
/// contains the HTTP client).
/// </summary>
public sealed class StrongSwanTests : IAsyncLifetime
{
    private readonly string pki = Require.Program("pki", "strongswan-pki");
    private readonly string openssl = Require.Program("openssl", "openssl");
    private PracticeCaHost host = null!;

    public async ValueTask InitializeAsync()
    {
        Require.Program("libstrongswan-curl.so", "libstrongswan-extra-plugins", "/usr/lib/ipsec/plugins");
        host = await PracticeCaHost.StartAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Pki_enrolls_with_only_a_CA()
    {
        var certificate = await EnrollAsync("ca-.pem", "ca-.pem");

        await PracticeCaPeers.AssertVerifiesAsync(host, certificate);
    }

    [Fact]
    public async Task Pki_enrolls_with_an_RA()
    {
        host.Set(behavior => behavior with { Certificates = CertificateSet.CaAndRa });

        var certificate = await EnrollAsync("ra-.pem", "ra-.pem");

        await PracticeCaPeers.AssertVerifiesAsync(host, certificate);
    }

    [Fact]
    public async Task Pki_waits_for_approval_and_gets_its_certificate()
    {
        host.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        var enrollment = EnrollAsync("ca-.pem", "ca-.pem");
        while (host.Administration.Register.Count == 0) await Task.Yield();

        host.Administration.Approve(1);

        await PracticeCaPeers.AssertVerifiesAsync(host, await enrollment);
    }

    [Fact]
    public async Task Pki_renews_with_the_old_key()
    {
        var old = await EnrollAsync("ca-.pem", "ca-.pem");
        File.Move(Path.Combine(host.Folder, "key.pem"), Path.Combine(host.Folder, "old-key.pem"));
        File.Move(Path.Combine(host.Folder, old), Path.Combine(host.Folder, "old-cert.pem"));

        var renewed = await EnrollAsync("ca-.pem", "ca-.pem", "--cert", "old-cert.pem", "--key", "old-key.pem");

        await PracticeCaPeers.AssertVerifiesAsync(host, renewed);
        Assert.True(host.Administration.Register[0].IsRenewal);
    }

    private async Task<string> EnrollAsync(
        string encryptionCertificate, string signatureCertificate, params string[] more)
    {
        (await RunAsync(
            "--scepca", "--url", host.Url.ToString(), "--caout", "ca-.pem", "--raout", "ra-.pem", "--outform",
            "pem", "--force")).Succeeded();
        (await PeerProcess.RunAsync(openssl, host.Folder, ["genrsa", "-out", "key.pem", "2048"])).Succeeded();
        var outcome = await RunAsync([
            "--scep", "--url", host.Url.ToString(), "--in", "key.pem", "--dn", "CN=10.0.0.7, O=Example", "--san",
            "10.0.0.7", "--cipher", "des3", "--interval", "1", "--maxpolltime", "30", "--cacert-enc",
            encryptionCertificate, "--cacert-sig", signatureCertificate, "--cacert", "ca-.pem", "--outform", "pem",
            .. more]);
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "cert.pem"), outcome.Succeeded().Output);
        return "cert.pem";
    }

    private Task<PeerOutcome> RunAsync(params string[] arguments) => PeerProcess.RunAsync(pki, host.Folder, arguments);
}
