using System.Text.RegularExpressions;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Checks with openssl and curl that a stranger can follow a revocation that an administrator makes on the page, with
/// nothing but the certificate and the root.
/// </summary>
public sealed partial class RevocationByOpenSslTests(SignedInMachine shared)
    : IClassFixture<SignedInMachine>, IDisposable
{
    private readonly OpenSsl openssl = new();
    private readonly string curl = Require.Program("curl", "curl");

    public void Dispose() => openssl.Dispose();

    [Fact]
    public async Task The_named_list_gets_a_certificate_rejected_after_its_revocation()
    {
        var certificate = Issue();
        Assert.EndsWith(": OK\n", (await VerifyAsync(certificate)).Succeeded().Output, StringComparison.Ordinal);

        await RevokeAsync("Key compromised");

        Assert.Contains("certificate revoked", (await VerifyAsync(certificate)).Everything, StringComparison.Ordinal);
        var list = openssl.Run("crl", "-inform", "DER", "-in", openssl.PathOf("ca.crl"), "-noout", "-text");
        Assert.Contains("Key Compromise", list, StringComparison.Ordinal);
        Assert.Contains("X509v3 CRL Number", list, StringComparison.Ordinal);
        Assert.Contains("X509v3 Authority Key Identifier", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OCSP_by_POST_follows_a_revocation()
    {
        var certificate = Issue();
        var responder = openssl.Run("x509", "-in", certificate, "-noout", "-ocsp_uri").Trim();
        string[] question = ["-issuer", Root, "-CAfile", Root, "-cert", certificate, "-url", responder];
        Assert.Contains("cert.pem: good", openssl.Run(["ocsp", .. question]), StringComparison.Ordinal);

        await RevokeAsync("Superseded");

        var revoked = openssl.Run(["ocsp", .. question]);
        Assert.Contains("cert.pem: revoked", revoked, StringComparison.Ordinal);
        Assert.Contains("Reason: superseded", revoked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OCSP_by_GET_follows_a_revocation()
    {
        var certificate = Issue();
        Assert.Contains("cert.pem: good", await AskByGetAsync(certificate), StringComparison.Ordinal);

        await RevokeAsync("Not specified");

        Assert.Contains("cert.pem: revoked", await AskByGetAsync(certificate), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_issuer_is_found_at_the_named_address()
    {
        var certificate = Issue();
        var file = await FetchAsync(Named(certificate, "authorityInfoAccess", "CA Issuers"), "issuer.cer");

        var issuer = openssl.PathOf("issuer.pem");
        openssl.Run("x509", "-inform", "DER", "-in", file, "-out", issuer);

        Assert.EndsWith(
            ": OK\n", openssl.Run("verify", "-CAfile", issuer, certificate), StringComparison.Ordinal);
    }

    private PracticeCaAdministration Administration => shared.Machine.Get<PracticeCaAdministration>();

    private string Root => openssl.PathOf("root.pem");

    /// <summary>Enrolls and returns the file of the certificate; the root is written beside it.</summary>
    private string Issue()
    {
        var client = new TestClient(shared.Machine.Get<PracticeCaServer>(), Administration)
        {
            TransactionId = Guid.NewGuid().ToString("N"),
        };
        using var root = Administration.CaCertificate;
        File.WriteAllText(Root, root.ExportCertificatePem());
        File.WriteAllText(openssl.PathOf("cert.pem"), client.Enrolled().ExportCertificatePem());
        return openssl.PathOf("cert.pem");
    }

    /// <summary>Revokes the newest certificate on the page.</summary>
    private async Task RevokeAsync(string reason)
    {
        await shared.Browser.GoAsync(
            $"/workbench/practice-ca/register/{Administration.Register[0].Number}/revoke");
        shared.Browser.Fill("Reason:", reason);
        await shared.Browser.PressAsync("Revoke");
        Assert.Contains("The certificate is revoked.", shared.Browser.Text, StringComparison.Ordinal);
    }

    private async Task<PeerOutcome> VerifyAsync(string certificate)
    {
        var list = await FetchAsync(Named(certificate, "crlDistributionPoints", ""), "ca.crl");
        return await PeerProcess.RunAsync(
            Require.Program("openssl", "openssl"), ".",
            ["verify", "-crl_check_all", "-x509_strict", "-CAfile", Root, "-CRLfile", list, certificate]);
    }

    private async Task<string> AskByGetAsync(string certificate)
    {
        var (request, response) = (openssl.PathOf("request.der"), openssl.PathOf("response.der"));
        openssl.Run("ocsp", "-issuer", Root, "-cert", certificate, "-no_nonce", "-reqout", request);
        var path = Uri.EscapeDataString(Convert.ToBase64String(await File.ReadAllBytesAsync(request)));
        await FetchAsync($"{Named(certificate, "authorityInfoAccess", "OCSP")}/{path}", "response.der");
        return openssl.Run("ocsp", "-issuer", Root, "-CAfile", Root, "-cert", certificate, "-respin", response);
    }

    /// <summary>Returns the URI that follows a word in an extension, as openssl prints it.</summary>
    private string Named(string certificate, string extension, string word) =>
        UriAfter().Matches(openssl.Run("x509", "-in", certificate, "-noout", "-ext", extension))
            .First(match => match.Groups[1].Value.Contains(word, StringComparison.Ordinal)).Groups[2].Value;

    private async Task<string> FetchAsync(string address, string name)
    {
        var file = openssl.PathOf(name);
        (await PeerProcess.RunAsync(curl, ".", ["--fail", "--silent", "--show-error", "-o", file, address]))
            .Succeeded();
        return file;
    }

    [GeneratedRegex(@"(.*)URI:(\S+)")]
    private static partial Regex UriAfter();
}
