using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Provides the keys of one CA, its root, and its RAs, each of which is made when it is first used, and determines
/// which of them is used for what in each set of certificates.
/// </summary>
internal sealed class AuthorityIdentities(
    AuthorityDescription description, IdentityStore store, IdentityMaker maker)
{
    private readonly IdentityNames names = IdentityNames.Of(description.Number);

    public int Number => description.Number;

    public CaShape Shape => description.Shape;

    /// <summary>The CA that issues.</summary>
    public Identity Ca => store.GetOrMake(names.Ca, MakeCa, Signs(Shape.CaKeys));

    /// <summary>Whether its keys exist.</summary>
    public bool IsMade => store.Find(names.Ca, Signs(Shape.CaKeys)) is not null;

    /// <summary>Gets the root above the CA; null if the CA is a root, or was uploaded.</summary>
    public Identity? RootAbove => Shape.Hierarchy == CaHierarchy.RootAndIssuing ? Root : null;

    private Identity Root =>
        store.GetOrMake(
            names.Root, () => maker.MakeRoot(names.RootTitle, Shape.CaKeys, isIssuing: false), Signs(Shape.CaKeys));

    private Identity Ra =>
        MakeRa(names.Ra, names.RaTitle(""), RaUse.SigningAndEncryption);

    private Identity SigningRa => MakeRa(names.SigningRa, names.RaTitle(", signing"), RaUse.Signing);

    private Identity EncryptionRa => MakeRa(names.EncryptionRa, names.RaTitle(", encryption"), RaUse.Encryption);

    private Identity NdesSigningRa =>
        MakeNdesRa(names.NdesSigningRa, RaUse.Signing, "EnrollmentAgentOffline");

    private Identity NdesEncryptionRa =>
        MakeNdesRa(names.NdesEncryptionRa, RaUse.Encryption, "CEPEncryption");

    /// <summary>Returns the identity that requests should be encrypted to.</summary>
    public Identity Recipient(CertificateSet set) => set switch
    {
        CertificateSet.CaAlone => Ca,
        CertificateSet.CaAndRa => Ra,
        CertificateSet.CaAndNdesRas => NdesEncryptionRa,
        _ => EncryptionRa,
    };

    /// <summary>Returns the identity that signs the replies.</summary>
    public Identity Signer(CertificateSet set) => set switch
    {
        CertificateSet.CaAlone => Ca,
        CertificateSet.CaAndRa => Ra,
        CertificateSet.CaAndNdesRas => NdesSigningRa,
        _ => SigningRa,
    };

    /// <summary>Returns the certificates of the GetCACert reply: RAs, the CA, and what is above it.</summary>
    public IReadOnlyList<X509Certificate2> Certificates(CertificateSet set) => set switch
    {
        CertificateSet.CaAlone => Chain,
        CertificateSet.CaAndRa => [Ra.Certificate, .. Chain],
        CertificateSet.CaAndNdesRas => [NdesSigningRa.Certificate, NdesEncryptionRa.Certificate, .. Chain],
        _ => [SigningRa.Certificate, EncryptionRa.Certificate, .. Chain],
    };

    /// <summary>Gets the certificate of the CA, and what is above it.</summary>
    public IReadOnlyList<X509Certificate2> Chain => [Ca.Certificate, .. Ca.Chain];

    /// <summary>Gets the identities that may be encrypted to, of those that exist.</summary>
    public IEnumerable<Identity> Recipients => Found(
        (names.Ra, Shape.RaKeys), (names.EncryptionRa, Shape.RaKeys), (names.NdesEncryptionRa, Shape.RaKeys),
        (names.Ca, Shape.CaKeys));

    /// <summary>Gets the identities that exist, those that requests are encrypted to first.</summary>
    public IEnumerable<Identity> Made =>
        Recipients.Concat(Found(
            (names.SigningRa, Shape.RaKeys), (names.NdesSigningRa, Shape.RaKeys), (names.Root, Shape.CaKeys)));

    private static bool Signs(CaKeyAlgorithm algorithm) => algorithm == CaKeyAlgorithm.RsaPss;

    private IEnumerable<Identity> Found(params (string Name, CaKeyAlgorithm Keys)[] wanted) =>
        wanted.Select(one => store.Find(one.Name, Signs(one.Keys))).OfType<Identity>();

    private Identity MakeCa() =>
        Shape.Hierarchy == CaHierarchy.RootAndIssuing
            ? maker.MakeIssuing(names.CaTitle, Shape.CaKeys, Root, Number)
            : maker.MakeRoot(names.CaTitle, Shape.CaKeys, isIssuing: true);

    /// <summary>The two RAs of an NDES have the same subject, and the purpose to request for others.</summary>
    private Identity MakeNdesRa(string name, RaUse use, string template) => MakeRa(
        name, names.NdesRaTitle, use,
        new X509EnhancedKeyUsageExtension([new Oid(Oids.RequestAgent)], critical: false),
        TemplateExtension.Of(template));

    private Identity MakeRa(string name, string commonName, RaUse use, params X509Extension[] more)
    {
        var ca = Ca;
        return store.GetOrMake(
            name, () => maker.MakeRa(commonName, use, Shape.RaKeys, ca, more), Signs(Shape.RaKeys));
    }
}
