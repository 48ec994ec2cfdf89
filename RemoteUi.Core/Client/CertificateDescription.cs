using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using static RemoteUi.Core.Scep.EvidenceText;

namespace RemoteUi.Core.Client;

/// <summary>Describes a certificate of the GetCACert reply as the report shows it.</summary>
internal static class CertificateDescription
{
    public static ReportedCertificate Of(X509Certificate2 certificate, CaSelection selection)
    {
        return new ReportedCertificate(
            selection.RoleOf(certificate),
            Cut(certificate.Subject), Cut(certificate.Issuer), Cut(certificate.SerialNumber),
            new DateTimeOffset(certificate.NotBefore).ToUniversalTime(),
            new DateTimeOffset(certificate.NotAfter).ToUniversalTime(), Thumbprint.Of(certificate),
            certificate.GetCertHashString(HashAlgorithmName.SHA1),
            Cut($"{CertificateStrength.KeyText(certificate)}, {CertificateStrength.SignatureName(certificate)}"),
            IsWeak: CertificateStrength.HasWeakKey(certificate) || CertificateStrength.HasWeakSignature(certificate),
            IsRecipient: selection.Recipient is { } recipient && certificate.IsSameAs(recipient));
    }
}
