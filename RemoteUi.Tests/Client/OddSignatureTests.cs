using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Client;

/// <summary>CAs that sign as few do, each an odd but valid one unless said otherwise.</summary>
public sealed class OddSignatureTests : IDisposable
{
    private static readonly X500DistinguishedName CaName = new("CN=Odd CA");
    private readonly RSA caKey = MadeKeys.Next();

    public void Dispose() => caKey.Dispose();

    [Theory, InlineData(0), InlineData(20), InlineData(32), InlineData(222)]
    public void PSS_with_a_salt_of_any_length(int salt)
    {
        var signer = new PssSigner(new RsaBlindedEngine(), new Sha256Digest(), salt);
        signer.Init(true, DotNetUtilities.GetRsaKeyPair(caKey).Private);

        AssertIssues(OddSigner.Of(PssWith(salt), KeyOf(caKey), signer));
    }

    [Fact]
    public void Ed25519()
    {
        var key = new Ed25519PrivateKeyParameters(new SecureRandom());
        var signer = new Ed25519Signer();
        signer.Init(true, key);
        var algorithm = new Oid("1.3.101.112");

        AssertIssues(OddSigner.Of(
            Tlv.Sequence(Tlv.Oid(algorithm.Value!)),
            new PublicKey(algorithm, null!, new AsnEncodedData(algorithm, key.GeneratePublicKey().GetEncoded())),
            signer));
    }

    [Fact]
    public void ML_DSA_is_named_as_an_algorithm_that_is_not_supported()
    {
        var refusal = Refuse(new OddSigner(
            Tlv.Sequence(Tlv.Oid("2.16.840.1.101.3.4.3.17")), KeyOf(caKey), _ => new byte[2420]));

        Assert.Equal(Cause.SignatureAlgorithmUnknown, refusal.Cause);
        Assert.Contains("ML-DSA-44 (2.16.840.1.101.3.4.3.17)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MD5_of_the_right_CA_is_told_from_a_wrong_CA()
    {
        var refusal = Refuse(Md5());

        Assert.Equal(Cause.CertificateSignatureWeak, refusal.Cause);
        Assert.Contains("MD5", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_whose_own_signature_is_MD5_counts_as_CA() =>
        Assert.True(CertificateChain.MayIssue(Sign(Md5(), RequestOf(KeyOf(caKey)))));

    [Fact]
    public void A_certificate_until_the_end_of_9999_is_read()
    {
        var request = new CertificateRequest(CaName, caKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var until = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);

        Assert.Single(
            CertificateSetReader.Read(request.CreateSelfSigned(FakeIdentity.From, until).RawData));
    }

    [Fact]
    public void A_signer_is_found_by_a_key_identifier_that_its_certificate_does_not_state()
    {
        var request = new CertificateRequest(CaName, caKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var certificate = request.CreateSelfSigned(FakeIdentity.From, FakeIdentity.Until);
        var identifier = new X509SubjectKeyIdentifierExtension(certificate.PublicKey, false).SubjectKeyIdentifierBytes;

        Assert.True(
            SignerNames.Matches(new SignerIdentifier(new SubjectKeyIdentifier(identifier.ToArray())), certificate));
        Assert.False(
            SignerNames.Matches(new SignerIdentifier(new SubjectKeyIdentifier(new byte[20])), certificate));
    }

    [Fact]
    public void Of_two_RAs_of_one_name_the_newer_is_the_recipient_in_any_order()
    {
        var (old, renewed) = (Ra(FakeIdentity.From), Ra(FakeIdentity.From.AddYears(5)));
        var ca = FakeIdentities.SigningCa.Certificate;

        Assert.All<X509Certificate2[]>(
            [[old, renewed, ca], [ca, renewed, old]],
            order => Assert.Same(renewed, new CaSelection(order, FakeAuthority.Today).Recipient));
    }

    [Fact]
    public void A_self_signed_RA_is_the_recipient_in_any_place()
    {
        var request = new CertificateRequest("CN=RA", caKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, true));
        var (ra, ca) = (request.CreateSelfSigned(FakeIdentity.From, FakeIdentity.Until), FakeIdentities.SigningCa);

        Assert.All<X509Certificate2[]>(
            [[ra, ca.Certificate], [ca.Certificate, ra]],
            order =>
            {
                var selection = new CaSelection(order, FakeAuthority.Today);
                Assert.Equal((ca.Certificate, ra), (selection.Ca, selection.Recipient));
            });
    }

    private static X509Certificate2 Ra(DateTimeOffset from)
    {
        using var key = MadeKeys.Next();
        var request = new CertificateRequest("CN=RA", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, true));
        return FakeIdentities.SigningCa.Sign(request, from, FakeIdentity.Until, [4]);
    }

    private OddSigner Md5() => new(
        Tlv.Sequence(Tlv.Oid("1.2.840.113549.1.1.4"), Tlv.Raw([5, 0])), KeyOf(caKey),
        data => caKey.SignData(data, HashAlgorithmName.MD5, RSASignaturePadding.Pkcs1));

    private static Tlv PssWith(int salt)
    {
        var sha256 = Tlv.Sequence(Tlv.Oid("2.16.840.1.101.3.4.2.1"), Tlv.Raw([5, 0]));
        return Tlv.Sequence(
            Tlv.Oid("1.2.840.113549.1.1.10"),
            Tlv.Sequence(
                Tlv.Context(0, sha256),
                Tlv.Context(1, Tlv.Sequence(Tlv.Oid("1.2.840.113549.1.1.8"), sha256)),
                Tlv.Context(2, Tlv.Integer(salt))));
    }

    private static void AssertIssues(OddSigner signer)
    {
        var ca = Sign(signer, RequestOf(signer.PublicKey));
        var issued = Sign(signer, Printer());
        Assert.Equal([ca], Find(ca, issued).Chain);

        var damaged = issued.RawData;
        damaged[^1] ^= 1;
        Assert.Throws<ScepFormatException>(() => Find(ca, X509CertificateLoader.LoadCertificate(damaged)));
    }

    private static ScepFormatException Refuse(OddSigner signer) =>
        Assert.Throws<ScepFormatException>(() =>
            Find(Sign(signer, RequestOf(signer.PublicKey)), Sign(signer, Printer())));

    private static IssuedCertificate Find(X509Certificate2 ca, X509Certificate2 issued) => IssuedCertificate.Find(
        [issued], Enrollee.Key, new CaProfile(CaCapabilities.None, ca, ca, [ca]),
        new Deadline(new FakeTimeProvider(FakeAuthority.Today)));

    private static X509Certificate2 Sign(OddSigner signer, CertificateRequest request) =>
        request.Create(CaName, signer, FakeIdentity.From, FakeIdentity.Until, [3]);

    private static CertificateRequest RequestOf(PublicKey key) => new(CaName, key, HashAlgorithmName.SHA256);

    private static CertificateRequest Printer() =>
        new("CN=printer", Enrollee.Key.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static PublicKey KeyOf(RSA key) => new(key);
}
