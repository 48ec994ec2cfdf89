using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Provides the practice CA's keys, and determines which of them is used for what in each set of certificates.
/// </summary>
internal sealed class AuthorityKeys(IdentityStore store, IdentityMaker maker)
{
    private const string Root = "Remote UI Practice CA (do not trust)";

    private static readonly string[] Names =
        ["ra", "ra-encrypt", "ndes-ra-encrypt", "ca", "ra-sign", "ndes-ra-sign", "next-ca"];

    public Identity Ca => store.GetOrMake("ca", () => maker.MakeRoot(Root));

    /// <summary>The root certificate of the next rollover (RFC 8894, 4.7).</summary>
    public Identity NextCa => store.GetOrMake("next-ca", () => maker.MakeRoot(Root + " 2"));

    /// <summary>Whether the root certificate of the next rollover was made.</summary>
    public bool HasNextCa => store.Find("next-ca") is not null;

    /// <summary>Whether an identity is the root of the next rollover.</summary>
    public bool IsNextCa(Identity identity) => store.Find("next-ca") == identity;

    private Identity Ra =>
        MakeRa(
            "ra", "Remote UI Practice RA (do not trust)",
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment);

    private Identity SigningRa =>
        MakeRa("ra-sign", "Remote UI Practice RA, signing (do not trust)", X509KeyUsageFlags.DigitalSignature);

    private Identity EncryptionRa =>
        MakeRa("ra-encrypt", "Remote UI Practice RA, encryption (do not trust)", X509KeyUsageFlags.KeyEncipherment);

    private Identity NdesSigningRa => MakeNdesRa(
        "ndes-ra-sign", X509KeyUsageFlags.DigitalSignature, "EnrollmentAgentOffline");

    private Identity NdesEncryptionRa => MakeNdesRa(
        "ndes-ra-encrypt", X509KeyUsageFlags.KeyEncipherment, "CEPEncryption");

    /// <summary>Returns the CA that issues, or that of the next rollover.</summary>
    public Identity Issuer(bool next) => next ? NextCa : Ca;

    /// <summary>Gets the CA and, if it was made, that of the next rollover.</summary>
    public IReadOnlyList<Identity> Issuers => HasNextCa ? [Ca, NextCa] : [Ca];

    /// <summary>
    /// Returns the identities that requests may be encrypted to, the one that they should be encrypted to first: the
    /// CA's own certificate allows it also if there are RAs, and an envelope for the next CA asks it to issue.
    /// </summary>
    public IReadOnlyList<Identity> Recipients(CertificateSet set) =>
        [.. Issuers.Prepend(Recipient(set)).Distinct()];

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

    /// <summary>Returns the certificates of the GetCACert reply, RAs first.</summary>
    public IReadOnlyList<X509Certificate2> Certificates(CertificateSet set) => set switch
    {
        CertificateSet.CaAlone => [Ca.Certificate],
        CertificateSet.CaAndRa => [Ra.Certificate, Ca.Certificate],
        CertificateSet.CaAndNdesRas =>
            [NdesSigningRa.Certificate, NdesEncryptionRa.Certificate, Ca.Certificate],
        _ => [SigningRa.Certificate, EncryptionRa.Certificate, Ca.Certificate],
    };

    /// <summary>Gets the identities that were made so far, those that requests are encrypted to first.</summary>
    public IEnumerable<Identity> Made => Names.Select(store.Find).OfType<Identity>();

    /// <summary>The two RAs of an NDES have the same subject, and the purpose to request for others.</summary>
    private Identity MakeNdesRa(string name, X509KeyUsageFlags usage, string template) => MakeRa(
        name, "Remote UI Practice MSCEP-RA (do not trust)", usage,
        new X509EnhancedKeyUsageExtension([new Oid(Oids.RequestAgent)], critical: false),
        TemplateExtension.Of(template));

    private Identity MakeRa(
        string name, string commonName, X509KeyUsageFlags usage, params X509Extension[] extensions)
    {
        var ca = Ca;
        return store.GetOrMake(name, () => maker.MakeRa(commonName, usage, ca, extensions));
    }
}
