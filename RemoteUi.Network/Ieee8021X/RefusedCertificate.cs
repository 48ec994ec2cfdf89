using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Network.EapTls;

namespace RemoteUi.Network.Ieee8021X;

/// <summary>
/// Looks for the reason why a server refused the device's certificate if the server does not name it: FreeRADIUS
/// rejects without an alert, and some alerts have many meanings. It says only what the device itself sees.
/// </summary>
internal sealed class RefusedCertificate(
    MachineKey key, AskedCertificate? asked, IOwnRevocation revocation, TestSteps steps, DateTimeOffset now)
{
    private static readonly HashSet<string> Unexplained =
        [
            nameof(LogInEnding.RejectedAfterCertificate), nameof(LogInEnding.AlertBadCertificate),
            nameof(LogInEnding.AlertCertificateUnknown), nameof(LogInEnding.AlertAccessDenied),
            nameof(LogInEnding.AlertHandshakeFailure), nameof(LogInEnding.AlertInternalError),
            nameof(LogInEnding.AlertUnknownCa),
        ];

    /// <summary>Returns the ending with its reason if one is found; remarks say what was found in any case.</summary>
    public async Task<TestEnding> ExplainAsync(TestEnding ending, CancellationToken cancellationToken)
    {
        if (!Unexplained.Contains(ending.Word)) return ending;
        var found = FindInCertificate() ?? await FindRevocationAsync(cancellationToken) ?? FindInRequest();
        return ending.Word == nameof(LogInEnding.RejectedAfterCertificate) ? found ?? ending : ending;
    }

    private TestEnding? FindInCertificate()
    {
        var certificate = key.Certificate;
        if (KeyRemarks.IsSelfSigned(certificate)) return Endings.Of(LogInEnding.RejectedSelfSigned);
        if (certificate.NotAfter.ToUniversalTime() < now.UtcDateTime)
            return Endings.Of(LogInEnding.RejectedExpired, CertificateDay.Of(certificate.NotAfter));
        return certificate.NotBefore.ToUniversalTime() > now.UtcDateTime
            ? Endings.Of(LogInEnding.RejectedNotYetValid, CertificateDay.Of(certificate.NotBefore))
            : null;
    }

    private async Task<TestEnding?> FindRevocationAsync(CancellationToken cancellationToken)
    {
        if (await revocation.FindAsync(key, cancellationToken) is not { } where) return null;
        steps.Remark(LogInStep.KeyRevoked, where);
        return Endings.Of(LogInEnding.RejectedRevoked, where);
    }

    private TestEnding? FindInRequest()
    {
        X509Certificate2[] chain = [key.Certificate, .. key.Chain];
        if (asked is null || !asked.Excludes(chain)) return null;
        steps.Remark(LogInStep.CaNotListed, asked.Names());
        return Endings.Of(LogInEnding.RejectedCaNotListed, chain[^1].Issuer, asked.Names());
    }
}
