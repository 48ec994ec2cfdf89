using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Issues certificates and revocation lists.</summary>
internal sealed class CertificateAuthority(
    AuthorityKeys keys, PublishedAddresses addresses, TimeProvider time, IOptions<PracticeCaOptions> options)
{
    /// <summary>
    /// Issues a certificate with limited influence of the client: subject, key, and subjectAltName are the client's;
    /// key usage, validity, and serial number are the CA's.
    /// </summary>
    /// <param name="forNextCa">Whether the CA of the next rollover issues it.</param>
    public X509Certificate2 Issue(RequestedCertificate requested, bool forNextCa)
    {
        var ca = keys.Issuer(forNextCa);
        using var caKey = ca.OpenKey();
        var request = RequestOf(requested, ca);
        if (addresses.Of(forNextCa) is { } published) published.AddTo(request.CertificateExtensions);
        return request.Create(
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

    /// <summary>Creates a certificate revocation list in DER (RFC 5280, 5).</summary>
    public byte[] MakeRevocationList(
        IEnumerable<RegisterEntry> revoked, bool ofNextCa, BigInteger number, TimeSpan validity)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var entry in revoked)
            list.AddEntry(Convert.FromHexString(entry.SerialNumber!), entry.DecidedAt, entry.RevocationReason);
        var now = CertificateTime.WholeSeconds(time.GetUtcNow());
        return list.Build(
            keys.Issuer(ofNextCa).Certificate, number, now + validity, HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1, now);
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
                EcKeys.IsEc(requested.PublicKey)
                    ? X509KeyUsageFlags.DigitalSignature
                    : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
                critical: true));
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
