using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Tests.Scep.Codec;

/// <summary>
/// Compares what the writers write byte by byte. The files in Golden were written from plain sequences, tagged objects
/// and sets, with the same key, serial number, nonce, content key and initialization vector; servers of many vendors
/// read those bytes.
/// The key in Golden was made for this test and protects nothing.
/// </summary>
public class WrittenBytesTests
{
    private static readonly PrivateKey Key = PrivateKey.FromPkcs8(Golden("key"));
    private static readonly RequestSubject Subject = new("Golden", "printer.example.com");
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly X509Certificate2 Certificate =
        X509CertificateLoader.LoadCertificate(Golden("certificate"));

    [Fact]
    public void A_self_signed_certificate_equals_its_golden_file() =>
        AssertGolden(
            "certificate",
            SelfSignedCertificate.Encode(
                Key, Subject, SignatureHash.Sha256, From, From.AddYears(1), Bytes(16, from: 0x71)));

    [Fact]
    public void A_certificate_request_equals_its_golden_file() =>
        AssertGolden(
            "request",
            CertificateRequestWriter.Write(Key, Subject, SignatureHash.Sha256, new Secret("golden")));

    [Fact]
    public void A_request_for_an_IP_address_with_a_UTF8_password_equals_its_golden_file() =>
        AssertGolden(
            "request-utf8",
            CertificateRequestWriter.Write(
                Key, new(null, "192.0.2.7"), SignatureHash.Sha512, new Secret("příklad")));

    [Fact]
    public void The_data_of_a_poll_equals_its_golden_file() =>
        AssertGolden(
            "issuer-and-subject",
            MessageDataWriter.IssuerAndSubject(Certificate, SubjectWriter.DistinguishedName(Subject)));

    [Fact]
    public void The_data_of_a_lookup_equals_its_golden_file() =>
        AssertGolden(
            "issuer-and-serial-number",
            MessageDataWriter.IssuerAndSerialNumber(Certificate.IssuerName, Bytes(9, from: 0x01)));

    [Theory]
    [InlineData(ContentCipher.TripleDesCbc, 8)]
    [InlineData(ContentCipher.Aes128Cbc, 16)]
    [InlineData(ContentCipher.Aes256Cbc, 16)]
    public void An_envelope_equals_its_golden_file(ContentCipher cipher, int ivBytes) =>
        AssertGolden(
            $"envelope-{cipher}",
            EnvelopeWriter
                .Assemble(
                    Certificate, Bytes(256, from: 0x00),
                    new(EnvelopeWriter.IdentifierOf(cipher), new DerOctetString(Bytes(ivBytes, from: 0x10))),
                    Bytes(64, from: 0x20))
                .GetEncoded(Asn1Encodable.Der));

    [Theory]
    [InlineData(ContentCipher.TripleDesCbc, "SHA1")]
    [InlineData(ContentCipher.Aes128Cbc, "SHA256")]
    [InlineData(ContentCipher.Aes256Cbc, "SHA512")]
    public void A_message_equals_its_golden_file(ContentCipher cipher, string digest)
    {
        var message = new PkiMessage(
            MessageType.PkcsReq, new TransactionId("0123456789ABCDEF"), new Nonce(Bytes(16, from: 0x30)), [],
            new MessageAlgorithms(cipher, new HashAlgorithmName(digest)), From);
        AssertGolden(
            $"message-{cipher}",
            PkiMessageWriter.Sign(message, Golden($"envelope-{cipher}"), Golden("certificate"), Key.Rsa));
    }

    private static void AssertGolden(string name, byte[] written) =>
        Assert.Equal(Convert.ToHexString(Golden(name)), Convert.ToHexString(written));

    private static byte[] Bytes(int count, int from) => [.. Enumerable.Range(from, count).Select(value => (byte)value)];

    private static byte[] Golden(string name) => File.ReadAllBytes(Path.Combine(ThisFolder(), "Golden", name + ".der"));

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
