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
    AuthorityKeys keys, PublishedAddresses addresses, ProfileStore profiles, TimeProvider time,
    IOptions<PracticeCaOptions> options)
{
    /// <summary>
    /// Issues a certificate with limited influence of the client: subject, key, and subjectAltName are the client's,
    /// and its usages if the profile says so; validity, serial number, and all else are the CA's.
    /// </summary>
    /// <param name="number">The number of the CA that issues it.</param>
    /// <param name="template">What takes the place of the usages of the profile; null for these.</param>
    /// <exception cref="CryptographicException">The CA is not there any more.</exception>
    public X509Certificate2 Issue(RequestedCertificate requested, int number, IssuanceProfile? template = null)
    {
        var ca = IssuerOf(number);
        var profile = profiles.Current;
        using var signing = SigningKey.Of(ca);
        var usages = template is null
            ? CertificateUsages.Of(requested, profile)
            : CertificateUsages.Of(requested, template);
        var request = RequestOf(requested, ca, signing.Digest, usages);
        if (addresses.Of(number) is { } published) published.AddTo(request.CertificateExtensions);
        return request.Create(
            ca.Certificate.SubjectName, signing.Generator,
            CertificateTime.WholeSeconds(time.GetUtcNow() - profile.Backdating), End(ca, profile), SerialNumber.New());
    }

    /// <summary>Whether a subject (in DER) is that of the CA or of one of its RAs.</summary>
    public bool IsOwnName(byte[] subject, CertificateSet set) =>
        keys.Current.Certificates(set).Any(own =>
            NameReader.Canonical(own.SubjectName.RawData) == NameReader.Canonical(subject));

    /// <summary>Creates the certificate revocation list of a CA in DER (RFC 5280, 5).</summary>
    public byte[] MakeRevocationList(
        IEnumerable<RegisterEntry> revoked, Identity ca, BigInteger number, TimeSpan validity)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var entry in revoked)
            list.AddEntry(Convert.FromHexString(entry.SerialNumber!), entry.DecidedAt, entry.RevocationReason);
        var now = CertificateTime.WholeSeconds(time.GetUtcNow());
        using var signing = SigningKey.Of(ca);
        return list.Build(
            ca.Certificate.SubjectName, signing.Generator, number, now + validity, signing.Digest,
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                ca.Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false),
            now);
    }

    private Identity IssuerOf(int number) =>
        keys.Find(number)?.Ca ?? throw new CryptographicException($"The practice CA has no CA {number}");

    private static CertificateRequest RequestOf(
        RequestedCertificate requested, Identity ca, HashAlgorithmName digest, IEnumerable<X509Extension> usages)
    {
        var publicKey = PublicKey.CreateFromSubjectPublicKeyInfo(requested.PublicKey, out _);
        var request = new CertificateRequest(
            new X500DistinguishedName(requested.SubjectName), publicKey, digest, RSASignaturePadding.Pkcs1);
        var extensions = request.CertificateExtensions;
        extensions.Add(X509BasicConstraintsExtension.CreateForEndEntity());
        foreach (var usage in usages) extensions.Add(usage);
        extensions.Add(new X509SubjectKeyIdentifierExtension(publicKey, critical: false));
        extensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                ca.Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        if (requested.AlternativeNames is { } names)
            extensions.Add(new X509Extension(Oids.SubjectAlternativeName, names, critical: false));
        return request;
    }

    private DateTimeOffset End(Identity ca, CertificateProfile profile)
    {
        var validity = profile.Validity ?? options.Value.CertificateValidity;
        var end = CertificateTime.WholeSeconds(time.GetUtcNow() + validity);
        DateTimeOffset caEnd = ca.Certificate.NotAfter;
        return end < caEnd ? end : caEnd;
    }
}
