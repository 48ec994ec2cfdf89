using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.FakeCa;

/// <summary>Certificates of a fake CA and its RAs, each sound but for what the parameters change.</summary>
internal static class CaCertificates
{
    private const X509KeyUsageFlags CaUsage =
        X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment;
    private const X509KeyUsageFlags RaUsage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment;

    private static readonly Lazy<RSA> LongKey = new(() => MadeKeys.Next());
    private static readonly Lazy<RSA> ShortKey = new(() => MadeKeys.Next(1024));
    private static readonly Lazy<FakeIdentity> TheIntermediate = new(() => new(
        FakeIdentities.Ca.Sign(
            Request("CN=Fake Intermediate, O=Fakes", LongKey.Value, isCa: true, CaUsage), FakeIdentity.From,
            FakeIdentity.Until, [0x30, 0x01]),
        LongKey.Value));

    /// <summary>A CA that <see cref="FakeIdentities.Ca"/> issued.</summary>
    public static FakeIdentity Intermediate => TheIntermediate.Value;

    public static X509Certificate2 Root(
        DateTimeOffset? from = null, DateTimeOffset? to = null, X509KeyUsageFlags usage = CaUsage, bool isCa = true,
        int bits = 2048)
    {
        using var certificate = Request("CN=Other Fake CA, O=Fakes", KeyOf(bits), isCa, usage)
            .CreateSelfSigned(from ?? FakeIdentity.From, to ?? FakeIdentity.Until);
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }

    /// <summary>An RA of <see cref="FakeIdentities.Ca"/>.</summary>
    public static X509Certificate2 Ra(
        DateTimeOffset? from = null, DateTimeOffset? to = null, X509KeyUsageFlags usage = RaUsage, int bits = 2048) =>
        FakeIdentities.Ca.Sign(
            Request("CN=Other Fake RA", KeyOf(bits), isCa: false, usage), from ?? FakeIdentity.From,
            to ?? FakeIdentity.Until, [0x20, 0x11]);

    /// <summary>An RA that another CA issued.</summary>
    public static X509Certificate2 StrangersRa() => FakeIdentities.Stranger.Sign(
        Request("CN=Other Fake RA", KeyOf(2048), isCa: false, RaUsage), FakeIdentity.From, FakeIdentity.Until, [0x21]);

    public static X509Certificate2 EllipticRoot()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Elliptic Fake CA", key, HashAlgorithmName.SHA256);
        Extend(request, isCa: true, X509KeyUsageFlags.KeyCertSign);
        using var certificate = request.CreateSelfSigned(FakeIdentity.From, FakeIdentity.Until);
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }

    public static X509Certificate2 EllipticRa()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Elliptic Fake RA", key, HashAlgorithmName.SHA256);
        Extend(request, isCa: false, X509KeyUsageFlags.DigitalSignature);
        return FakeIdentities.Ca.Sign(request, FakeIdentity.From, FakeIdentity.Until, [0x22]);
    }

    /// <summary>A root with a key on Ed25519, which can only sign.</summary>
    public static FakeIdentity EdwardsRoot()
    {
        var key = new Ed25519PrivateKeyParameters(new SecureRandom());
        var request = Edwards(key, "CN=Edwards Fake CA");
        Extend(request, isCa: true, X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature);
        var signer = EdwardsSigner(key, request.PublicKey);
        return new(
            request.Create(request.SubjectName, signer, FakeIdentity.From, FakeIdentity.Until, [0x41]), signer);
    }

    /// <summary>An RA of <see cref="FakeIdentities.Ca"/> with such a key.</summary>
    public static X509Certificate2 EdwardsRa()
    {
        var request = Edwards(new Ed25519PrivateKeyParameters(new SecureRandom()), "CN=Edwards Fake RA");
        Extend(request, isCa: false, X509KeyUsageFlags.DigitalSignature);
        return FakeIdentities.Ca.Sign(request, FakeIdentity.From, FakeIdentity.Until, [0x42]);
    }

    private static CertificateRequest Edwards(Ed25519PrivateKeyParameters key, string subject)
    {
        var algorithm = new Oid("1.3.101.112");
        return new(
            new X500DistinguishedName(subject),
            new PublicKey(algorithm, null!, new AsnEncodedData(algorithm, key.GeneratePublicKey().GetEncoded())),
            HashAlgorithmName.SHA256);
    }

    private static OddSigner EdwardsSigner(Ed25519PrivateKeyParameters key, PublicKey publicKey)
    {
        var signer = new Ed25519Signer();
        signer.Init(true, key);
        return OddSigner.Of(Tlv.Sequence(Tlv.Oid("1.3.101.112")), publicKey, signer);
    }

    /// <summary>A root whose RSA key has the public exponent 3.</summary>
    public static X509Certificate2 SmallExponent()
    {
        using var key = MadeKeys.WithExponent3();
        using var certificate = Request("CN=Other Fake CA, O=Fakes", key, isCa: true, CaUsage)
            .CreateSelfSigned(FakeIdentity.From, FakeIdentity.Until);
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }

    private static RSA KeyOf(int bits) => bits == 1024 ? ShortKey.Value : LongKey.Value;

    private static CertificateRequest Request(string subject, RSA key, bool isCa, X509KeyUsageFlags usage)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Extend(request, isCa, usage);
        return request;
    }

    private static void Extend(CertificateRequest request, bool isCa, X509KeyUsageFlags usage)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isCa, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
    }
}
