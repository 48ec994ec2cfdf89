using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Network.EapTls;

namespace RemoteUi.Network.Ieee8021X;

/// <summary>
/// Says what the device sees in its own certificate before it shows it; the test goes on in any case.
/// </summary>
internal static class KeyRemarks
{
    public static void Add(TestSteps steps, MachineKey? key, DateTimeOffset now)
    {
        if (key is null)
        {
            steps.Remark(LogInStep.NoKey);
            return;
        }

        var certificate = key.Certificate;
        steps.Add(LogInStep.KeyChosen, key.Name, certificate.Subject, certificate.Issuer);
        if (IsSelfSigned(certificate)) steps.Remark(LogInStep.KeySelfSigned);
        if (certificate.NotAfter.ToUniversalTime() < now.UtcDateTime)
            steps.Remark(LogInStep.KeyExpired, CertificateDay.Of(certificate.NotAfter));
        if (certificate.NotBefore.ToUniversalTime() > now.UtcDateTime)
            steps.Remark(LogInStep.KeyNotYetValid, CertificateDay.Of(certificate.NotBefore));
    }

    public static bool IsSelfSigned(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
}
