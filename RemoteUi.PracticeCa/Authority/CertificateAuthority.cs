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
    public (byte[] Certificate, string SerialNumber) Issue(
        RequestedCertificate requested, int number, IssuanceProfile? template = null)
    {
        var ca = IssuerOf(number);
        var profile = profiles.Current;
        using var signing = SigningKey.Of(ca);
        var usages = template is null
            ? CertificateUsages.Of(requested, profile)
            : CertificateUsages.Of(requested, template);
        var extensions = ExtensionsOf(requested, ca, usages);
        if (addresses.Of(number) is { } published) published.AddTo(extensions);
        var serialNumber = SerialNumber.New();
        var start = CertificateTime.WholeSeconds(time.GetUtcNow() - profile.Backdating);
        return (
            CertificateWriter.Write(
                requested, serialNumber, (start, End(ca, profile)), extensions, ca.Certificate.SubjectName, signing),
            Convert.ToHexString(serialNumber));
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

    private static List<X509Extension> ExtensionsOf(
        RequestedCertificate requested, Identity ca, IEnumerable<X509Extension> usages)
    {
        var publicKey = PublicKey.CreateFromSubjectPublicKeyInfo(requested.PublicKey, out _);
        List<X509Extension> extensions =
        [
            X509BasicConstraintsExtension.CreateForEndEntity(),
            .. usages,
            new X509SubjectKeyIdentifierExtension(publicKey, critical: false),
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                ca.Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false),
        ];
        if (requested.AlternativeNames is { } names)
            extensions.Add(new X509Extension(Oids.SubjectAlternativeName, names, critical: false));
        return extensions;
    }

    private DateTimeOffset End(Identity ca, CertificateProfile profile)
    {
        var validity = profile.Validity ?? options.Value.CertificateValidity;
        var end = CertificateTime.WholeSeconds(time.GetUtcNow() + validity);
        DateTimeOffset caEnd = ca.Certificate.NotAfter;
        return end < caEnd ? end : caEnd;
    }
}
