using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;
using static RemoteUi.Core.Client.RemarkCode;

namespace RemoteUi.Core.Client;

/// <summary>What is wrong or unwise in a certificate of a GetCACert reply that is not a CA's.</summary>
internal static class RaRemarks
{
    private const X509KeyUsageFlags SignOrEncipher =
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.NonRepudiation
            | X509KeyUsageFlags.KeyAgreement;

    public static IEnumerable<Remark> On(X509Certificate2 certificate, CaSelection selection, DateTimeOffset now)
    {
        if (selection.RoleOf(certificate) == CaCertificateRole.Other)
            yield return Remark.Of(RaNotByCa, certificate.Subject);
        if (CaDates.HasEnded(certificate, now)) yield return Dated(RaExpired, certificate, certificate.NotAfter);
        else if (CaDates.IsAhead(certificate, now))
            yield return Dated(RaNotYetValid, certificate, certificate.NotBefore);
        else if (CaDates.EndsSoon(certificate, now))
            yield return Dated(RaEndsSoon, certificate, certificate.NotAfter);
        if (CertificateUsage.Of(certificate) is { } usage && (usage & SignOrEncipher) == 0)
            yield return Remark.Of(RaUsageMissing, certificate.Subject);
        if (!PublicKeys.CanEncrypt(certificate)) yield return Remark.Of(RaKeyNotRsa, certificate.Subject);
        if (CertificateStrength.HasWeakSignature(certificate))
            yield return Remark.Of(
                CertificateSignatureWeak, certificate.Subject, CertificateStrength.SignatureName(certificate));
    }

    private static Remark Dated(RemarkCode code, X509Certificate2 certificate, DateTime date) =>
        Remark.Of(code, certificate.Subject, ChainRemarks.Date(date));
}
