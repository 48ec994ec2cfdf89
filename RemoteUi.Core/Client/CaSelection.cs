using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>
/// Finds the CA, the RAs, and the recipient among the certificates of a GetCACert reply, whose order does not matter
/// (RFC 8894, 3.2.3 and 4.2.1.2).
/// </summary>
internal sealed class CaSelection
{
    private readonly IReadOnlyList<X509Certificate2> certificates;
    private readonly DateTimeOffset now;

    public CaSelection(IReadOnlyList<X509Certificate2> certificates, DateTimeOffset now)
    {
        this.certificates = certificates;
        this.now = now;
        Ca = FindCa();
        Recipient = FindRecipient();
    }

    /// <summary>Gets the CA that issues: the one above the RAs, or the lowest in a chain of CAs.</summary>
    public X509Certificate2 Ca { get; }

    /// <summary>
    /// Gets the certificate to encrypt requests to: an RA that may encipher keys (with an elliptic curve key: agree on
    /// keys), otherwise the CA if its key usage is absent or allows this, otherwise any certificate with such a key:
    /// key usage is ignored if there is no other choice (RFC 8894, 3.5.2). Of several, one with an RSA key, which every
    /// server can use, and of these the newest valid one. Null if no certificate can be encrypted to.
    /// </summary>
    public X509Certificate2? Recipient { get; }

    public CaCertificateRole RoleOf(X509Certificate2 certificate) =>
        certificate.IsSameAs(Ca) || IsAuthority(certificate) ? CaCertificateRole.Ca
        : IsUnderCa(certificate) ? CaCertificateRole.Ra
        : CaCertificateRole.Other;

    private X509Certificate2? FindRecipient() => certificates
        .Where(PublicKeys.CanEncrypt)
        .OrderBy(certificate => IsCurrent(certificate) ? 0 : 1)
        .ThenBy(Rank)
        .ThenBy(certificate => PublicKeys.Agrees(certificate) ? 1 : 0)
        .ThenByDescending(certificate => certificate.NotBefore)
        .FirstOrDefault();

    private X509Certificate2 FindCa()
    {
        var authorities = certificates.Where(CertificateChain.MayIssue).ToList();
        if (authorities.Count == 0)
            return certificates.FirstOrDefault(CertificateChain.IsSelfSigned) ?? certificates[0];
        return authorities
            .OrderBy(authority => CertificateChain.IsStatedCa(authority) || authorities.Count == 1 ? 0 : 1)
            .ThenBy(authority =>
                certificates.Any(other => !CertificateChain.MayIssue(other) && IsBelow(other, authority)) ? 0 : 1)
            .ThenBy(authority => authorities.Any(other => IsBelow(other, authority)) ? 1 : 0)
            .ThenBy(authority => IsCurrent(authority) ? 0 : 1)
            .ThenByDescending(authority => authority.NotBefore)
            .First();
    }

    private int Rank(X509Certificate2 certificate) =>
        (RoleOf(certificate), CertificateUsage.MayBeEncryptedTo(certificate)) switch
        {
            (CaCertificateRole.Ra, true) => 0,
            (CaCertificateRole.Ra, null) => 1,
            (CaCertificateRole.Ca, not false) when certificate.IsSameAs(Ca) => 2,
            (CaCertificateRole.Other, true) => 3,
            (CaCertificateRole.Other, null) when CertificateChain.IsSelfSigned(certificate) => 3,
            _ when certificate.IsSameAs(Ca) => 4,
            (CaCertificateRole.Ra, _) => 5,
            _ => 6,
        };

    /// <summary>
    /// Beside a CA that says so, one that only lacks basicConstraints is none: a self-signed RA looks like that.
    /// </summary>
    private bool IsAuthority(X509Certificate2 certificate) =>
        CertificateChain.MayIssue(certificate)
            && (CertificateChain.IsStatedCa(certificate) || !CertificateChain.IsStatedCa(Ca));

    private bool IsUnderCa(X509Certificate2 certificate) => IsBelow(certificate, Ca);

    private bool IsCurrent(X509Certificate2 certificate) =>
        certificate.NotBefore <= now.LocalDateTime && certificate.NotAfter >= now.LocalDateTime;

    private static bool IsBelow(X509Certificate2 certificate, X509Certificate2 authority) =>
        !certificate.IsSameAs(authority) && CertificateSignature.IsBy(certificate, authority);
}
