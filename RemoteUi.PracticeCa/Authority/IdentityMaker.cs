using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Creates the practice CA's own certificates, valid for ten years.</summary>
internal sealed class IdentityMaker(CaKeyMaker makeKey, PublishedAddresses addresses, TimeProvider time)
{
    private const int KeyBits = 2048;
    private const int Years = 10;

    private const X509KeyUsageFlags Certifying = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;

    /// <summary>Creates a root that issues, and can be encrypted to if there is no RA; or one for one CA below it.
    /// </summary>
    public Identity MakeRoot(string commonName, CaKeyAlgorithm algorithm, bool isIssuing)
    {
        using var key = MakeKey(algorithm);
        var digest = algorithm == CaKeyAlgorithm.EcP384 ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;
        var request = Request(commonName, key, algorithm, digest);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            isIssuing ? Certifying | UsageOf(RaUse.SigningAndEncryption, key) : Certifying, critical: true));
        var notBefore = CertificateTime.Start(time.GetUtcNow());
        return new Identity(request.CreateSelfSigned(notBefore, notBefore.AddYears(Years)))
        {
            SignsWithPss = SignsWithPss(algorithm),
        };
    }

    /// <summary>Creates a CA below a root, valid as long.</summary>
    /// <param name="number">The number of the CA, under whose name its root publishes.</param>
    public Identity MakeIssuing(string commonName, CaKeyAlgorithm algorithm, Identity root, int number)
    {
        using var key = MakeKey(algorithm);
        using var signing = SigningKey.Of(root);
        var request = Request(commonName, key, algorithm, signing.Digest);
        request.CertificateExtensions.Add(
            X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            Certifying | UsageOf(RaUse.SigningAndEncryption, key), critical: true));
        addresses.OfRoot(number)?.AddTo(request.CertificateExtensions);
        return Identity.Attach(Issue(request, signing, root), key, [root.Certificate], SignsWithPss(algorithm));
    }

    /// <summary>Creates a registration authority's certificate, which is valid as long as its CA's.</summary>
    /// <param name="more">Extensions beside the usual ones.</param>
    public Identity MakeRa(
        string commonName, RaUse use, CaKeyAlgorithm algorithm, Identity ca, params X509Extension[] more)
    {
        using var key = MakeKey(algorithm);
        using var signing = SigningKey.Of(ca);
        var request = Request(commonName, key, algorithm, signing.Digest);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(UsageOf(use, key), critical: true));
        foreach (var extension in more) request.CertificateExtensions.Add(extension);
        return Identity.Attach(Issue(request, signing, ca), key, [], SignsWithPss(algorithm));
    }

    private X509Certificate2 Issue(CertificateRequest request, SigningKey signing, Identity issuer)
    {
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                issuer.Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        return request.Create(
            issuer.Certificate.SubjectName, signing.Generator, CertificateTime.Start(time.GetUtcNow()),
            issuer.Certificate.NotAfter, SerialNumber.New());
    }

    private static bool SignsWithPss(CaKeyAlgorithm algorithm) => algorithm == CaKeyAlgorithm.RsaPss;

    private AsymmetricAlgorithm MakeKey(CaKeyAlgorithm algorithm) => algorithm switch
    {
        CaKeyAlgorithm.EcP256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        CaKeyAlgorithm.EcP384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
        _ => makeKey(KeyBits),
    };

    private static X509KeyUsageFlags UsageOf(RaUse use, AsymmetricAlgorithm key)
    {
        var encryption = key is RSA ? X509KeyUsageFlags.KeyEncipherment : X509KeyUsageFlags.KeyAgreement;
        return use switch
        {
            RaUse.Signing => X509KeyUsageFlags.DigitalSignature,
            RaUse.Encryption => encryption,
            _ => X509KeyUsageFlags.DigitalSignature | encryption,
        };
    }

    private static CertificateRequest Request(
        string commonName, AsymmetricAlgorithm key, CaKeyAlgorithm algorithm, HashAlgorithmName digest)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(commonName);
        var padding = SignsWithPss(algorithm) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        var request = key switch
        {
            RSA rsa => new CertificateRequest(name.Build(), rsa, digest, padding),
            ECDsa ec => new CertificateRequest(name.Build(), ec, digest),
            _ => throw new UnreachableException(),
        };
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }
}
