using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.FakeCa.Sound;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>Certificates that the sound CA issued before the run, and that must not renew.</summary>
internal static class OldCertificates
{
    public static OldCertificate Expired(SoundCa ca) =>
        Issued(ca, "CN=expired.example", ca.Now.AddDays(-60), ca.Now.AddDays(-30));

    public static OldCertificate Revoked(SoundCa ca)
    {
        var issued = Issued(ca, "CN=revoked.example", ca.Now.AddDays(-60), ca.Now.AddDays(30));
        using var certificate = X509CertificateLoader.LoadCertificate(issued.Certificate);
        ca.Revoke(certificate);
        return issued;
    }

    private static OldCertificate Issued(
        SoundCa ca, string subject, DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        var request = new CertificateRequest(
            subject, KeyStock.Old.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return new(ca.IssuedEarlier(request, notBefore, notAfter).RawData, KeyStock.Old);
    }
}
