using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Peers;

/// <summary>Checks with openssl what is encrypted, signed, and requested with elliptic curve keys, both ways.</summary>
public sealed class EllipticMessagesReadByOpenSslTests : IDisposable
{
    private static readonly RequestSubject Subject = new("Example", "printer.example.com");
    private static readonly byte[] Content = [0x30, 0x03, 0x02, 0x01, 0x07];

    private readonly OpenSsl openssl = new();

    public void Dispose() => openssl.Dispose();

    [Theory]
    [InlineData(KeyAlgorithm.EcdsaP256, ContentCipher.Aes128Cbc)]
    [InlineData(KeyAlgorithm.EcdsaP256, ContentCipher.TripleDesCbc)]
    [InlineData(KeyAlgorithm.EcdsaP384, ContentCipher.Aes256Cbc)]
    public void Openssl_decrypts_what_is_agreed_on(KeyAlgorithm algorithm, ContentCipher cipher)
    {
        var (key, certificate) = Recipient(algorithm);
        var envelope = EnvelopeWriter.Write(Content, certificate, cipher).GetEncoded(Asn1Encodable.Der);

        openssl.Run(
            "cms", "-decrypt", "-inform", "DER", "-in", openssl.File("envelope.der", envelope), "-recip",
            Pem(certificate), "-inkey", Pem(key), "-binary", "-out", openssl.PathOf("content"));

        Assert.Equal(Content, File.ReadAllBytes(openssl.PathOf("content")));
    }

    [Theory]
    [InlineData(KeyAlgorithm.EcdsaP256, "sha1", "-aes128")]
    [InlineData(KeyAlgorithm.EcdsaP256, "sha256", "-aes256")]
    [InlineData(KeyAlgorithm.EcdsaP384, "sha384", "-aes192")]
    [InlineData(KeyAlgorithm.EcdsaP384, "sha512", "-aes256")]
    public void What_openssl_agrees_on_is_opened(KeyAlgorithm algorithm, string digest, string cipher)
    {
        var (key, certificate) = Recipient(algorithm);

        openssl.Run(
            "cms", "-encrypt", cipher, "-binary", "-outform", "DER", "-in", openssl.File("content", Content), "-out",
            openssl.PathOf("envelope.der"), "-recip", Pem(certificate), "-keyopt", $"ecdh_kdf_md:{digest}");

        Assert.Equal(Content, Envelope().Open([key.OpeningKey], content => content));
    }

    [Theory, InlineData("-aes128"), InlineData("-aes256"), InlineData("-des3")]
    public void What_openssl_encrypts_with_a_password_is_opened(string cipher)
    {
        openssl.Run(
            "cms", "-encrypt", cipher, "-binary", "-outform", "DER", "-in", openssl.File("content", Content), "-out",
            openssl.PathOf("envelope.der"), "-pwri_password", "open sesame");

        Assert.Equal(Content, Envelope().Open([], content => content, new Secret("open sesame")));
    }

    [Theory]
    [InlineData(KeyAlgorithm.EcdsaP256, SignatureHash.Sha256, "ecdsa-with-SHA256")]
    [InlineData(KeyAlgorithm.EcdsaP384, SignatureHash.Sha384, "ecdsa-with-SHA384")]
    [InlineData(KeyAlgorithm.EcdsaP256, SignatureHash.Sha1, "ecdsa-with-SHA1")]
    public void Openssl_verifies_the_certificate_request(KeyAlgorithm algorithm, SignatureHash hash, string name)
    {
        var (key, _) = Recipient(algorithm);
        var csr = CertificateRequestWriter.Write(key, Subject, hash, new Secret("open sesame"));

        var text = openssl.Run(
            "req", "-inform", "DER", "-in", openssl.File("csr.der", csr), "-noout", "-text", "-verify");

        Assert.Contains($"Signature Algorithm: {name}", text, StringComparison.Ordinal);
        Assert.Contains("Public Key Algorithm: id-ecPublicKey", text, StringComparison.Ordinal);
        Assert.Contains("DNS:printer.example.com", text, StringComparison.Ordinal);
    }

    [Theory, InlineData(KeyAlgorithm.EcdsaP256), InlineData(KeyAlgorithm.EcdsaP384)]
    public void Openssl_verifies_the_signature_of_a_message_and_its_signer(KeyAlgorithm algorithm)
    {
        var (key, certificate) = Recipient(algorithm);
        var signer = SelfSignedCertificate.Encode(
            key, Subject, SignatureHash.Sha256, DateTimeOffset.UnixEpoch.AddYears(50),
            DateTimeOffset.UnixEpoch.AddYears(80));
        var message = PkiMessageWriter.Write(
            new PkiMessage(
                MessageType.PkcsReq, TransactionId.New(), Nonce.New(), Content,
                new MessageAlgorithms(ContentCipher.Aes128Cbc, HashAlgorithmName.SHA256),
                DateTimeOffset.UnixEpoch.AddYears(60)),
            certificate, signer, key.Key);

        openssl.Run(
            "cms", "-verify", "-noverify", "-inform", "DER", "-in", openssl.File("message.der", message), "-binary",
            "-out", openssl.PathOf("envelope.der"));
        var own = openssl.File("signer.pem", X509CertificateLoader.LoadCertificate(signer).ExportCertificatePem());

        Assert.Equal(Content, Envelope().Open([key.OpeningKey], content => content));
        Assert.Contains(
            "OK", openssl.Run("verify", "-check_ss_sig", "-no_check_time", "-trusted", own, own),
            StringComparison.Ordinal);
    }

    private Envelope Envelope() =>
        Core.Scep.Codec.Envelope.Read(File.ReadAllBytes(openssl.PathOf("envelope.der")));

    private static (PrivateKey Key, X509Certificate2 Certificate) Recipient(KeyAlgorithm algorithm)
    {
        var key = algorithm.Make(KeyLength.Rsa2048, _ => throw new InvalidOperationException("Not RSA"));
        return (key, TestKeys.IssuedByCa(key, "CN=recipient"));
    }

    private string Pem(X509Certificate2 certificate) =>
        openssl.File("certificate.pem", certificate.ExportCertificatePem());

    private string Pem(PrivateKey key) =>
        openssl.File("key.pem", PemEncoding.WriteString("PRIVATE KEY", key.RevealPkcs8()));
}
