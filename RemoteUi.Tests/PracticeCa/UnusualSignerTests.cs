using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Messages signed with keys and names that the platform rejects.</summary>
public sealed class UnusualSignerTests : IDisposable
{
    private readonly PracticeCaBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(2048, 0)]
    [InlineData(2048, 1)]
    [InlineData(2048, 2)]
    [InlineData(2048, 4)]
    [InlineData(2048, -3)]
    [InlineData(8193, 3)]
    [InlineData(16_400, 65_537)]
    public void A_signers_key_that_the_platform_rejects_fails_with_badAlg(int bits, int exponent)
    {
        var reply = Send(Certificate(OwnKey, Name), Certificate(Key(bits, exponent), Name));

        Assert.Equal(("2", "0"), (reply.Status, reply.FailInfo));
        Assert.Contains("must be signed with an RSA key", reply.FailInfoText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signers_name_that_is_not_UTF_8_is_not_a_server_error()
    {
        var message = new ScepMessageBuilder
        {
            Signer = Certificate(OwnKey, new X500DistinguishedName("CN=Printer_1")),
            SignerKey = TestKeys.First,
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(TestKeys.First),
        }.Build();
        Assert.Equal("0", new TestClient(bench).Send(message).Status);
        for (int at; (at = message.AsSpan().IndexOf("Printer_1"u8)) >= 0;) message[at] = 0xC3;

        var reply = bench.Server.Answer("PKIOperation", message);

        Assert.Contains(reply.Status, new[] { 200, 400 });
    }

    [Fact]
    public void A_signers_key_with_the_exponent_3_is_accepted_and_its_signature_verified()
    {
        var reply = Send(Certificate(OwnKey, Name), Certificate(Key(2048, 3), Name));

        Assert.Equal(("2", "1"), (reply.Status, reply.FailInfo));
    }

    [Fact]
    public void Too_many_certificates_fail_with_badRequest()
    {
        var client = new TestClient(bench);
        var more = Enumerable.Repeat(0, 16).Select(_ => Requests.MakeSelfSigned(TestKeys.Second)).ToArray();

        var reply = client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(TestKeys.First),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(TestKeys.First),
            MoreCertificates = more,
        }.Build());

        Assert.Equal(("2", "2"), (reply.Status, reply.FailInfo));
        Assert.Contains("16 certificates", reply.FailInfoText, StringComparison.Ordinal);
    }

    private static X500DistinguishedName Name { get; } = new(Requests.Subject);

    private static PublicKey OwnKey { get; } =
        PublicKey.CreateFromSubjectPublicKeyInfo(TestKeys.First.ExportSubjectPublicKeyInfo(), out _);

    private ReadCertRep Send(X509Certificate2 signer, X509Certificate2? sent = null) =>
        new TestClient(bench).Send(new ScepMessageBuilder
        {
            Signer = signer,
            SentCertificate = sent,
            SignerKey = TestKeys.First,
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(TestKeys.First),
        }.Build());

    private static X509Certificate2 Certificate(PublicKey key, X500DistinguishedName name)
    {
        var start = At.Utc("2026-01-01T00:00:00");
        return new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).Create(
            name, X509SignatureGenerator.CreateForRSA(TestKeys.First, RSASignaturePadding.Pkcs1), start,
            start.AddYears(1), [1]);
    }

    private static PublicKey Key(int bits, int exponent)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger((BigInteger.One << (bits - 1)) + 1);
            writer.WriteInteger(exponent);
        }

        return new PublicKey(
            new Oid("1.2.840.113549.1.1.1"), new AsnEncodedData([5, 0]), new AsnEncodedData(writer.Encode()));
    }
}
