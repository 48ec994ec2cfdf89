using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.PracticeCa;

public sealed class EnrollmentTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public EnrollmentTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_valid_request_is_issued_for_the_requesting_key()
    {
        var certificate = client.Enrolled();

        Assert.Equal(client.Key.ExportSubjectPublicKeyInfo(), certificate.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.Equal(Requests.Subject, certificate.Subject);
    }

    [Fact]
    public void An_issued_certificate_chains_to_the_CA()
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(bench.Administration.CaCertificate);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = bench.Time.GetUtcNow().DateTime;

        Assert.True(chain.Build(client.Enrolled()));
    }

    [Fact]
    public void The_reply_repeats_transaction_and_nonce()
    {
        var message = client.PkcsReq();

        var reply = client.Send(message.Build());

        Assert.Equal(("3", message.TransactionId), (reply.MessageType, reply.TransactionId));
        Assert.Equal(message.SenderNonce, reply.RecipientNonce);
    }

    [Fact]
    public void The_reply_has_the_time_at_which_it_was_signed()
    {
        var time = client.Enroll().Signer.SignedAttributes
            .Cast<CryptographicAttributeObject>()
            .Single(attribute => attribute.Oid.Value == "1.2.840.113549.1.9.5");

        Assert.Equal(
            bench.Time.GetUtcNow(), new AsnReader(time.Values[0].RawData, AsnEncodingRules.DER).ReadUtcTime());
    }

    [Fact]
    public void The_subject_alternative_name_is_copied()
    {
        var extension = client.Enrolled().Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();

        Assert.Equal(["printer.example.com"], extension.EnumerateDnsNames());
    }

    [Fact]
    public void A_client_that_requests_a_CA_certificate_gets_none()
    {
        var message = new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.CsrWith(
                client.Key,
                request => request.CertificateExtensions.Add(
                    X509BasicConstraintsExtension.CreateForCertificateAuthority())),
        };

        var certificate = client.Send(message.Build()).Certificate(client.Key);

        Assert.False(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
    }

    [Fact]
    public void A_certificate_has_the_uses_of_a_server_and_a_client()
    {
        var certificate = client.Enrolled();

        Assert.Equal(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
            certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
        Assert.Equal(
            ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"],
            certificate.Extensions
                .OfType<X509EnhancedKeyUsageExtension>()
                .Single().EnhancedKeyUsages
                .Cast<Oid>()
                .Select(oid => oid.Value));
    }

    [Fact]
    public void A_serial_number_has_128_bits() => Assert.Equal(16, client.Enrolled().SerialNumberBytes.Length);

    [Fact]
    public void A_certificate_is_valid_for_a_year_by_default() =>
        Assert.Equal(At.Utc("2027-05-04T10:00:00"), client.Enrolled().NotAfter);

    [Fact]
    public void Validity_can_be_minutes()
    {
        using var brief = new PracticeCaBench(options => options.CertificateValidity = TimeSpan.FromMinutes(3));

        Assert.Equal(At.Utc("2026-05-04T10:03:00"), new TestClient(brief).Enrolled().NotAfter);
    }

    [Fact]
    public void No_certificate_outlives_the_CA()
    {
        using var generous = new PracticeCaBench(options => options.CertificateValidity = TimeSpan.FromDays(36_500));

        Assert.Equal(generous.Administration.CaCertificate.NotAfter, new TestClient(generous).Enrolled().NotAfter);
    }
}
