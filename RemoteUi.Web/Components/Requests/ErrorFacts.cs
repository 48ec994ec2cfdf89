using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Components.Requests;

/// <summary>What is known about a failed request besides its error; decides which sentence is true.</summary>
public sealed record ErrorFacts
{
    public static ErrorFacts None { get; } = new();

    /// <summary>How far the server's clock is ahead; null if it is unknown.</summary>
    public TimeSpan? ClockDifference { get; init; }

    /// <summary>Whether the same address returned CA certificates.</summary>
    public bool CaAnswered { get; init; }

    /// <summary>Whether any reply contained a byte.</summary>
    public bool AnyByteReceived { get; init; }

    /// <summary>Whether the request itself was sent, so that the CA may have received it.</summary>
    public bool WasSent { get; init; }

    public bool ByTimer { get; init; }

    /// <summary>Whether the page offers [Check Again].</summary>
    public bool CanBeCheckedAgain { get; init; }

    /// <summary>Whether the server replied to the last poll with an HTTP error that does not pass.</summary>
    public bool PollRefused { get; init; }

    public bool IsHttps { get; init; }

    public bool HasFingerprint { get; init; }

    /// <summary>Whether the request contained a challenge password; null if it is unknown.</summary>
    public bool? HadChallengePassword { get; init; }

    /// <summary>Gets the SHA-256 thumbprints of the certificates that the server named.</summary>
    public IReadOnlyList<string> NamedThumbprints { get; init; } = [];

    /// <summary>Whether an RA has a key that the device cannot encrypt to.</summary>
    public bool RaHasNoRsaKey { get; init; }

    /// <summary>Whether the request was encrypted to an elliptic curve key, which not all servers can use.</summary>
    public bool RecipientIsElliptic { get; init; }

    public static ErrorFacts Of(IssuanceRequest request) =>
        Of(request.Server, request.Report) with
        {
            WasSent = request.SentAt is not null,
            ByTimer = request.Origin == RequestOrigin.ByTimer,
            CanBeCheckedAgain = request.CanBeCheckedAgain,
        };

    /// <summary>Returns the facts of a connection test: nothing was sent.</summary>
    public static ErrorFacts Of(CommunicationSettings? server, EnrollmentReport report) => new()
    {
        ClockDifference = report.ClockDifference,
        CaAnswered = report.CaCertificates.Count > 0,
        AnyByteReceived = report.Exchanges.Any(exchange => exchange.HttpStatus is not null || exchange.ReplyBytes > 0),
        PollRefused = report.Exchanges is [.., { Operation: "CertPoll", HttpStatus: >= 400 and var status }]
            && status is not (408 or 429 or 502 or 503 or 504),
        IsHttps = server?.ServerUrl.Scheme == Uri.UriSchemeHttps,
        HasFingerprint = server?.CaFingerprint is not null,
        HadChallengePassword = report.Asked?.HasChallengePassword,
        NamedThumbprints = [.. report.CaCertificates.Select(certificate => certificate.Sha256Thumbprint)],
        RaHasNoRsaKey = report.CaCertificates.Any(certificate =>
            certificate.Role == CaCertificateRole.Ra
                && !certificate.KeyAndSignature.StartsWith("RSA", StringComparison.Ordinal)
                && !IsElliptic(certificate)),
        RecipientIsElliptic = report.CaCertificates.Any(certificate =>
            certificate.IsRecipient && IsElliptic(certificate)),
    };

    private static bool IsElliptic(ReportedCertificate certificate) =>
        certificate.KeyAndSignature.StartsWith("EC ", StringComparison.Ordinal);
}
