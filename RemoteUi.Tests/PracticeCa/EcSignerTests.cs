using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Requests that are signed with the EC key itself, whose replies are by key agreement or password.</summary>
public sealed class EcSignerTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public EcSignerTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("nistP256", ScepMessageBuilder.Aes128)]
    [InlineData("nistP384", "2.16.840.1.101.3.4.1.42")]
    [InlineData("nistP521", ScepMessageBuilder.TripleDes)]
    public void A_reply_to_an_EC_key_is_by_key_agreement(string curve, string cipher)
    {
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));

        var signer = Requests.SelfSigned(key);

        var issued = Certificate(Send(signer, Requests.EcCsr(key), cipher), signer);

        Assert.Equal(key.ExportSubjectPublicKeyInfo(), issued.PublicKey.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    public void A_reply_to_an_EC_key_is_by_the_challenge_password_if_there_is_one()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var reply = Send(Requests.SelfSigned(key), Requests.EcCsr(key, "a password"));

        // The field [3] in the set of recipients; openssl decrypts it in KeyAgreementByOpenSslTests.
        Assert.Equal("0", reply.Status);
        Assert.Empty(KeyAgreementsIn(reply.Content));
    }

    [Fact]
    public void An_EC_certificate_is_renewed_with_another_EC_key()
    {
        using var old = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var signer = Requests.SelfSigned(old);
        var issued = Certificate(Send(signer, Requests.EcCsr(old)), signer).CopyWithPrivateKey(old);

        var reply = client.Send(new ScepMessageBuilder
        {
            Signer = issued,
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.EcCsr(next),
            MessageType = 17,
            TransactionId = "RENEWAL",
        }.Build());

        Assert.Equal(
            next.ExportSubjectPublicKeyInfo(), Certificate(reply, issued).PublicKey.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    public void A_message_whose_EC_signature_is_wrong_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var message = new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(other),
            SentCertificate = Requests.SelfSigned(key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.EcCsr(key),
        };

        Assert.Equal("2", client.Send(message.Build()).Status);
    }

    private static X509Certificate2 Certificate(ReadCertRep reply, X509Certificate2 signer)
    {
        Assert.Equal("0", reply.Status);
        var set = new SignedCms();
        // openssl decrypts it too, in KeyAgreementByOpenSslTests.
        set.Decode(KeyAgreementReader.Open(reply.Content, new Identity(signer))!);
        return Assert.Single(set.Certificates);
    }

    private static IEnumerable<RecipientInfo> KeyAgreementsIn(byte[] envelope)
    {
        var decoded = new EnvelopedCms();
        try
        {
            decoded.Decode(envelope);
        }
        catch (CryptographicException)
        {
            return []; // The platform does not read recipients by password.
        }

        return decoded.RecipientInfos.Cast<RecipientInfo>();
    }

    private ReadCertRep Send(X509Certificate2 signer, byte[] csr, string cipher = ScepMessageBuilder.Aes128) =>
        client.Send(new ScepMessageBuilder
        {
            Signer = signer,
            Recipient = bench.Administration.CaCertificate,
            Content = csr,
            Cipher = cipher,
        }.Build());
}
