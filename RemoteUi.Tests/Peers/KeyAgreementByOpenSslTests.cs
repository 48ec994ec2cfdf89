using System.Security.Cryptography;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Checks with openssl what the practice CA reads and writes for EC keys: key agreement, and passwords.
/// </summary>
public sealed class KeyAgreementByOpenSslTests : IDisposable
{
    private readonly OpenSsl openssl = new();
    private readonly PracticeCaBench bench = new();

    public void Dispose()
    {
        openssl.Dispose();
        bench.Dispose();
    }

    [Theory]
    [InlineData(CaKeyAlgorithm.EcP256, "-aes-128-cbc", "ecdh_kdf_md:sha256", "-aes128-wrap")]
    [InlineData(CaKeyAlgorithm.EcP256, "-aes-256-cbc", "ecdh_kdf_md:sha1", "-aes256-wrap")]
    [InlineData(CaKeyAlgorithm.EcP384, "-aes-192-cbc", "ecdh_kdf_md:sha384", "-aes192-wrap")]
    [InlineData(CaKeyAlgorithm.EcP384, "-aes-256-cbc", "ecdh_kdf_md:sha512", "-aes256-wrap")]
    public void An_envelope_of_openssl_is_read(CaKeyAlgorithm keys, string cipher, string kdf, string wrap)
    {
        bench.Succession.Replace(CaShape.Default with { CaKeys = keys });
        var client = new TestClient(bench);
        var csr = openssl.File("request.der", Requests.Csr(client.Key));
        var ca = openssl.File("ca.pem", bench.Administration.CaCertificate);
        openssl.Run(
            "cms", "-encrypt", "-binary", "-outform", "DER", cipher, wrap, "-in", csr, "-out",
            openssl.PathOf("envelope.der"), "-recip", ca, "-keyopt", kdf);

        var reply = client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = [],
            ChangeEnvelope = _ => File.ReadAllBytes(openssl.PathOf("envelope.der")),
        }.Build());

        Assert.Equal("0", reply.Status);
    }

    [Theory]
    [InlineData("nistP256", null)]
    [InlineData("nistP384", null)]
    [InlineData("nistP521", null)]
    [InlineData("nistP256", "a password")]
    public void A_reply_to_an_EC_key_is_opened(string curve, string? password)
    {
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        var signer = Requests.SelfSigned(key);
        var reply = new TestClient(bench).Send(new ScepMessageBuilder
        {
            Signer = signer,
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.EcCsr(key, password),
        }.Build());
        Assert.Equal("0", reply.Status);

        string[] opens = password is null
            ? [
                "-inkey", openssl.File("key.pem", System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem())),
                "-recip", openssl.File("signer.pem", signer),
            ]
            : ["-pwri_password", password];
        openssl.Run(
            [
                "cms", "-decrypt", "-binary", "-inform", "DER", "-in", openssl.File("envelope.der", reply.Content),
                "-out", openssl.PathOf("set.der"), .. opens,
            ]);

        Assert.Contains(
            "printer.example.com",
            openssl.Run("pkcs7", "-inform", "DER", "-in", openssl.PathOf("set.der"), "-print_certs"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CaKeyAlgorithm.RsaPss)]
    [InlineData(CaKeyAlgorithm.EcP256)]
    [InlineData(CaKeyAlgorithm.EcP384)]
    public void The_signature_of_a_CertRep_verifies(CaKeyAlgorithm keys)
    {
        bench.Succession.Replace(CaShape.Default with { CaKeys = keys });
        var file = openssl.File(
            "certrep.der", bench.Server.Answer("PKIOperation", new TestClient(bench).PkcsReq().Build()).Body);
        var ca = openssl.File("ca.pem", bench.Administration.CaCertificate);

        openssl.Run(
            "cms", "-verify", "-binary", "-inform", "DER", "-in", file, "-certfile", ca, "-CAfile", ca,
            "-no_check_time", "-purpose", "any", "-out", openssl.PathOf("envelope.der"));
    }
}
