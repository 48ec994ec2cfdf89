using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Requests for EC keys, in messages that are signed with a transient RSA key (RFC 8894, 2.3).</summary>
public sealed class EcRequestTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public EcRequestTests() => client = new TestClient(bench);

    public void Dispose()
    {
        key.Dispose();
        bench.Dispose();
    }

    [Theory]
    [InlineData("nistP256")]
    [InlineData("nistP384")]
    [InlineData("nistP521")]
    public void An_EC_key_gets_a_certificate_that_fits_it(string curve)
    {
        using var ec = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));

        var certificate = Send(Requests.EcCsr(ec)).Certificate(client.Key);

        Assert.Equal(ec.ExportSubjectPublicKeyInfo(), certificate.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.Equal(
            X509KeyUsageFlags.DigitalSignature,
            certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
    }

    [Fact]
    public void A_request_that_is_not_signed_with_its_EC_key_is_refused()
    {
        var csr = Requests.EcCsr(key);
        csr[^1] ^= 1;

        Assert.Equal(("2", "2"), (Send(csr).Status, Send(csr).FailInfo));
    }

    [Fact]
    public void An_EC_key_on_another_curve_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);

        Assert.Equal("2", Send(Requests.EcCsr(other)).Status);
    }

    [Fact]
    public void A_transient_key_is_not_accepted_for_an_RSA_key() =>
        Assert.Contains(
            "for an EC key", Send(Requests.Csr(TestKeys.Second)).FailInfoText!, StringComparison.Ordinal);

    [Fact]
    public void A_certificate_that_another_CA_issued_is_no_transient_one()
    {
        var message = new ScepMessageBuilder
        {
            Signer = IssuedElsewhere(),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.EcCsr(key),
        };

        Assert.Equal("2", client.Send(message.Build()).Status);
    }

    [Fact]
    public void The_challenge_password_is_required_as_for_an_RSA_key()
    {
        bench.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword("right"),
        });

        Assert.Equal("2", Send(Requests.EcCsr(key, "wrong")).Status);
        Assert.Equal("0", Send(Requests.EcCsr(key, "right")).Status);
    }

    [Fact]
    public void Each_message_of_a_transaction_may_have_its_own_transient_key()
    {
        Assert.Equal("0", Send(Requests.EcCsr(key)).Status);

        var again = Send(Requests.EcCsr(key), TestKeys.Second).Certificate(TestKeys.Second);

        Assert.Equal(key.ExportSubjectPublicKeyInfo(), again.PublicKey.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    public void Another_EC_key_cannot_take_over_a_transaction()
    {
        Assert.Equal("0", Send(Requests.EcCsr(key)).Status);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Contains("another key", Send(Requests.EcCsr(other)).FailInfoText!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_held_request_is_polled_with_the_transient_key()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        Assert.Equal("3", Send(Requests.EcCsr(key)).Status);
        Assert.True(bench.Administration.Approve(1));

        var certificate = client.Poll().Certificate(client.Key);

        Assert.Equal(key.ExportSubjectPublicKeyInfo(), certificate.PublicKey.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    public void An_RSA_certificate_can_be_renewed_with_an_EC_key()
    {
        var old = client.Enrolled();

        var renewed = client.Renew(old, client.Key, "RENEWAL", RenewedCsr()).Certificate(client.Key);

        Assert.Equal(key.ExportSubjectPublicKeyInfo(), renewed.PublicKey.ExportSubjectPublicKeyInfo());
    }

    private ReadCertRep Send(byte[] csr, RSA? transient = null) => client.Send(new ScepMessageBuilder
    {
        Signer = Requests.SelfSigned(transient ?? client.Key),
        Recipient = bench.Administration.CaCertificate,
        Content = csr,
    }.Build());

    /// <summary>A renewal keeps the subjectAltName.</summary>
    private byte[] RenewedCsr()
    {
        var request = new CertificateRequest(Requests.Subject, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("printer.example.com");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSigningRequest();
    }

    private X509Certificate2 IssuedElsewhere()
    {
        var start = At.Utc("2026-01-01T00:00:00");
        var request = new CertificateRequest(
            Requests.Subject, client.Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var issuer = X509SignatureGenerator.CreateForRSA(TestKeys.Second, RSASignaturePadding.Pkcs1);
        return request.Create(new X500DistinguishedName("CN=Other CA"), issuer, start, start.AddYears(1), [1])
            .CopyWithPrivateKey(client.Key);
    }
}
