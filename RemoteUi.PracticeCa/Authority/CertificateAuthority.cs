using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Issues certificates and revocation lists.</summary>
internal sealed class CertificateAuthority(AuthorityKeys keys, TimeProvider time, IOptions<PracticeCaOptions> options)
{
    private static readonly TimeSpan RevocationListValidity = TimeSpan.FromDays(7);

    /// <summary>
    /// Issues a certificate with limited influence of the client: subject, key, and subjectAltName are the client's;
    /// key usage, validity, and serial number are the CA's.
    /// </summary>
    public X509Certificate2 Issue(RequestedCertificate requested)
    {
        var ca = keys.Ca;
        using var caKey = ca.OpenKey();
        return RequestOf(requested, ca).Create(
            ca.Certificate.SubjectName,
            X509SignatureGenerator.CreateForRSA(caKey, RSASignaturePadding.Pkcs1),
            CertificateTime.Start(time.GetUtcNow()),
            End(ca),
            SerialNumber.New());
    }

    /// <summary>Whether a subject (in DER) is that of the CA or of one of its RAs.</summary>
    public bool IsOwnName(byte[] subject, CertificateSet set) =>
        keys.Certificates(set).Any(own =>
            NameReader.Canonical(own.SubjectName.RawData) == NameReader.Canonical(subject));

    /// <summary>
    /// Creates the current certificate revocation list in DER, valid for a week. Its number is the time in
    /// milliseconds, so that it only increases.
    /// </summary>
    public byte[] MakeRevocationList(IEnumerable<RegisterEntry> revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var entry in revoked) list.AddEntry(Convert.FromHexString(entry.SerialNumber!), entry.DecidedAt);
        var now = CertificateTime.WholeSeconds(time.GetUtcNow());
        return list.Build(
            keys.Ca.Certificate, time.GetUtcNow().ToUnixTimeMilliseconds(), now + RevocationListValidity,
            HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now);
    }

    private static CertificateRequest RequestOf(RequestedCertificate requested, Identity ca)
    {
        var publicKey = PublicKey.CreateFromSubjectPublicKeyInfo(requested.PublicKey, out _);
        var request = new CertificateRequest(
            new X500DistinguishedName(requested.SubjectName), publicKey, HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1);
        var extensions = request.CertificateExtensions;
        extensions.Add(X509BasicConstraintsExtension.CreateForEndEntity());
        extensions.Add(
            new X509KeyUsageExtension(
                X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        extensions.Add(
            new X509EnhancedKeyUsageExtension(
                [new Oid(Oids.ServerAuthentication), new Oid(Oids.ClientAuthentication)], critical: false));
        extensions.Add(new X509SubjectKeyIdentifierExtension(publicKey, critical: false));
        extensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                ca.Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        if (requested.AlternativeNames is { } names)
            extensions.Add(new X509Extension(Oids.SubjectAlternativeName, names, critical: false));
        return request;
    }

    private DateTimeOffset End(Identity ca)
    {
        var end = CertificateTime.WholeSeconds(time.GetUtcNow() + options.Value.CertificateValidity);
        DateTimeOffset caEnd = ca.Certificate.NotAfter;
        return end < caEnd ? end : caEnd;
    }
}
