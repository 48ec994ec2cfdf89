using System.Globalization;
using Org.BouncyCastle.Tls;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport.Tls;

/// <summary>Whether TLS is as it should be, if the server is reached by https; the worst is reported.</summary>
internal static class TlsChecks
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "T12", CheckLevel.Look, "RFC 9325, 3.1 and 4.1; RFC 8996; RFC 9525, 6",
            [
                "NotHttps", "NoHandshake", "OnlyOldVersions", "NameDiffers", "IssuerUnknown", "OutOfDate", "Rejected",
                "WeakCipher", "OldVersions", "WeakCertificate", "EndsSoon",
            ],
            TlsAsync),
    ];

    private static async Task<CheckOutcome> TlsAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var server = session.Order.Server;
        if (server.Url.Scheme != Uri.UriSchemeHttps) return Skipped("NotHttps");
        var connection = await TlsConnection.TryAsync(
            server.Url, session.Trust, server.Timeout, session.Time, cancellationToken);
        var offering = new TlsOffering(server.Url, server.Timeout, session.Time);
        var old = await OldVersionsAsync(offering, cancellationToken);
        if (connection.Certificate is null)
            return old.Length > 0
                ? Finding(Severity.High, "OnlyOldVersions", old)
                : Finding(Severity.High, "NoHandshake", connection.Fault ?? "no certificate");
        if (connection.Distrust is { } reason) return Distrusted(reason);
        if (await offering.TryAsync(ProtocolVersion.TLSv12, CipherSuites.Weak, cancellationToken) is { } weak)
            return Finding(Severity.Medium, "WeakCipher", CipherSuites.NameOf(weak));
        return old.Length > 0 ? Fail(Severity.Medium, "OldVersions", old) : OfCertificate(connection, session);
    }

    private static async Task<string> OldVersionsAsync(TlsOffering offering, CancellationToken cancellationToken)
    {
        var taken = new List<string>();
        foreach (var (version, name) in new[] { (ProtocolVersion.TLSv10, "1.0"), (ProtocolVersion.TLSv11, "1.1") })
            if (await offering.TryAsync(version, CipherSuites.OfOldVersions, cancellationToken) is not null)
                taken.Add(name);
        return string.Join(", ", taken);
    }

    /// <summary>The engine's words for the reason tell the kinds apart.</summary>
    private static CheckOutcome Distrusted(string reason) => Finding(
        Severity.High,
        Says(reason, EvidenceWords.NameMismatch) ? "NameDiffers"
        : Says(reason, EvidenceWords.OutOfDate) ? "OutOfDate"
        : Says(reason, EvidenceWords.UnknownIssuer) ? "IssuerUnknown"
        : "Rejected",
        reason);

    private static bool Says(string reason, string words) => reason.Contains(words, StringComparison.Ordinal);

    private static CheckOutcome OfCertificate(TlsConnection connection, CheckSession session)
    {
        var certificate = connection.Certificate!;
        if (CertificateStrength.HasWeakKey(certificate) || CertificateStrength.HasWeakSignature(certificate))
            return Finding(Severity.Medium, "WeakCertificate", certificate.Subject);
        return certificate.NotAfter < (session.Time.GetUtcNow() + Soon).LocalDateTime
            ? Finding(
                Severity.Low, "EndsSoon",
                certificate.NotAfter.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture))
            : Pass();
    }
}
