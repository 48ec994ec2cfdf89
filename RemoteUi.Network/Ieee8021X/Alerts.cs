using System.Globalization;
using RemoteUi.Network.EapTls;

namespace RemoteUi.Network.Ieee8021X;

/// <summary>Says what the alert of a server means (RFC 8446, 6.2) for the certificate that the device showed.</summary>
internal static class Alerts
{
    private const short HandshakeFailure = 40;
    private const short BadCertificate = 42;
    private const short CertificateUnknown = 46;
    private const short UnknownCa = 48;
    private const short CertificateRequired = 116;

    public static TestEnding EndingOf(TlsAlert alert, LogInOrder order)
    {
        if (order.Key is null && alert.Number is HandshakeFailure or CertificateRequired)
            return Endings.Of(LogInEnding.CertificateMissing);
        if (order.Key is { } key && KeyRemarks.IsSelfSigned(key.Certificate)
            && alert.Number is BadCertificate or CertificateUnknown or UnknownCa)
            return Endings.Of(LogInEnding.SelfSignedRefused, alert.Name);
        return EndingOf(alert.Number) is { } ending
            ? Endings.Of(ending)
            : Endings.Of(
                LogInEnding.AlertOther, alert.Name, alert.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static LogInEnding? EndingOf(short alert) => alert switch
    {
        HandshakeFailure => LogInEnding.AlertHandshakeFailure,
        BadCertificate => LogInEnding.AlertBadCertificate,
        43 => LogInEnding.AlertUnsupportedCertificate,
        44 => LogInEnding.AlertRevoked,
        45 => LogInEnding.AlertExpired,
        CertificateUnknown => LogInEnding.AlertCertificateUnknown,
        UnknownCa => LogInEnding.AlertUnknownCa,
        49 => LogInEnding.AlertAccessDenied,
        51 => LogInEnding.AlertDecryptError,
        70 or 71 => LogInEnding.AlertProtocolVersion,
        80 => LogInEnding.AlertInternalError,
        _ => null,
    };
}
