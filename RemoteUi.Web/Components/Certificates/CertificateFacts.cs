using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Client;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>
/// Represents a certificate as shown on the pages. Whoever issued it chose its texts; what is invisible in them is
/// escaped (<see cref="ForeignText"/>).
/// </summary>
/// <param name="Key">The algorithm and length, such as "RSA 2048" or "EC P-256".</param>
public sealed record CertificateFacts(
    string Subject, string Issuer, string SerialNumber, DateTimeOffset NotBefore, DateTimeOffset NotAfter,
    string Sha256, string Sha1, string Key, bool KeyIsWeak, string Signature, bool SignatureIsWeak,
    IReadOnlyList<ExtensionFact> Extensions)
{
    public static CertificateFacts Of(X509Certificate2 certificate) =>
        new(
            ForeignText.Escape(certificate.Subject),
            ForeignText.Escape(certificate.Issuer),
            certificate.SerialNumber,
            certificate.NotBefore,
            certificate.NotAfter,
            certificate.GetCertHashString(HashAlgorithmName.SHA256),
            certificate.GetCertHashString(HashAlgorithmName.SHA1),
            ForeignText.Escape(CertificateStrength.KeyText(certificate)),
            CertificateStrength.HasWeakKey(certificate),
            ForeignText.Escape(CertificateStrength.SignatureName(certificate)),
            CertificateStrength.HasWeakSignature(certificate),
            CertificateExtensions.Of(certificate));

    /// <summary>
    /// Returns the validity at a time. A certificate ends soon if less than 30 days and less than half of its validity
    /// period remain.
    /// </summary>
    public Validity ValidityAt(DateTimeOffset now) =>
        now < NotBefore ? Validity.NotYet
        : now > NotAfter ? Validity.Expired
        : NotAfter - now < TimeSpan.FromDays(30) && NotAfter - now < (NotAfter - NotBefore) / 2 ? Validity.EndsSoon
        : Validity.Valid;
}

/// <summary>Specifies whether a certificate is valid by its dates.</summary>
public enum Validity
{
    Valid,
    EndsSoon,
    NotYet,
    Expired,
}
