using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>One part of a certificate. A CA with a defect leaves one out, or has one more at the end.</summary>
internal sealed record IssueStep(string Name, Action<CertificateDraft> Apply)
{
    private const string AlternativeNamesOid = "2.5.29.17";

    public static IssueStep BasicConstraints { get; } = Adds(
        "basicConstraints", _ => new X509BasicConstraintsExtension(false, false, 0, true));

    public static IssueStep KeyUsage { get; } = Adds("keyUsage", draft => new X509KeyUsageExtension(
        draft.Key.Oid.Value == FakeOids.RsaEncryption
            ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment
            : X509KeyUsageFlags.DigitalSignature,
        true));

    public static IssueStep ExtendedKeyUsage { get; } = Adds(
        "extendedKeyUsage", _ => new X509EnhancedKeyUsageExtension(
            [new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], false));

    public static IssueStep SubjectKeyIdentifier { get; } = Adds(
        "subjectKeyIdentifier", draft => new X509SubjectKeyIdentifierExtension(draft.Key, false));

    public static IssueStep AuthorityKeyIdentifier { get; } = Adds(
        "authorityKeyIdentifier", draft =>
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(draft.Issuer.Certificate, true, false));

    public static IssueStep AlternativeNames { get; } = new("subjectAltName as requested", draft =>
    {
        if (draft.Request.Csr!.Extension(AlternativeNamesOid) is { } names)
            draft.Extensions.Add(new X509Extension(AlternativeNamesOid, names.RawData, false));
    });

    public static IssueStep RevocationListAddress { get; } = Adds(
        "cRLDistributionPoints", draft =>
            CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([$"{draft.Ca.Url}/crl"]));

    public static IssueStep OcspAddress { get; } = Adds(
        "authorityInfoAccess", draft => new X509AuthorityInformationAccessExtension([$"{draft.Ca.Url}/ocsp"], null));

    public static IReadOnlyList<IssueStep> All { get; } =
    [
        BasicConstraints, KeyUsage, ExtendedKeyUsage, SubjectKeyIdentifier, AuthorityKeyIdentifier, AlternativeNames,
        RevocationListAddress, OcspAddress,
    ];

    public override string ToString() => Name;

    private static IssueStep Adds(string name, Func<CertificateDraft, X509Extension> extension) =>
        new(name, draft => draft.Extensions.Add(extension(draft)));
}
