using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Client;

/// <summary>
/// Represents the evidence of one request, which a printer does not show; displayed below the request's row. Never
/// contains a secret; limited in size (64 exchanges, 32 certificates, texts cut at 500 characters).
/// </summary>
public sealed record EnrollmentReport
{
    public static EnrollmentReport Empty { get; } = new();

    /// <summary>Gets the capabilities that the server advertises, as received.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Gets the certificates of the GetCACert reply.</summary>
    public IReadOnlyList<ReportedCertificate> CaCertificates { get; init; } = [];

    /// <summary>Gets the algorithms used; those below today's standard are marked.</summary>
    public IReadOnlyList<ReportedAlgorithm> Algorithms { get; init; } = [];

    /// <summary>Gets all exchanges with the server, oldest first.</summary>
    public IReadOnlyList<ReportedExchange> Exchanges { get; init; } = [];

    /// <summary>Gets the failInfo as the server sent it.</summary>
    public string? FailInfo { get; init; }

    /// <summary>Gets the server's explanation (failInfoText, RFC 8894, 3.2.1.4.2).</summary>
    public string? FailInfoText { get; init; }

    /// <summary>
    /// Gets how far the server's clock is ahead of the machine's, to the second, by the Date header of its last reply;
    /// null if it sent none.
    /// </summary>
    public TimeSpan? ClockDifference { get; init; }

    /// <summary>
    /// Facts worth a look that stopped nothing: a subject changed by the CA, a fallback taken, a certificate that
    /// others will refuse.
    /// </summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>What was asked for; null before a request left.</summary>
    public ReportedRequest? Asked { get; init; }
}

/// <summary>What a request asked for, without its secrets.</summary>
public sealed record ReportedRequest(
    int KeyBits, SignatureHash SignatureHash, bool HasOrganization, bool HasChallengePassword, RequestSigning Signing);

/// <summary>Represents a certificate of the GetCACert reply.</summary>
public sealed record ReportedCertificate(
    CaCertificateRole Role, string Subject, string Issuer, string SerialNumber, DateTimeOffset NotBefore,
    DateTimeOffset NotAfter, string Sha256Thumbprint, string Sha1Thumbprint, string KeyAndSignature, bool IsWeak,
    bool IsRecipient);

/// <summary>Specifies the role of a certificate in the GetCACert reply.</summary>
public enum CaCertificateRole
{
    Ca,
    Ra,
    Other,
}

/// <summary>Represents an algorithm and its use, for example "Reply encryption", "DES".</summary>
public sealed record ReportedAlgorithm(AlgorithmUse Use, string Name, bool IsWeak);

/// <summary>Specifies what an algorithm was used for.</summary>
public enum AlgorithmUse
{
    RequestEncryption,
    RequestDigest,
    ReplyEncryption,
    ReplyDigest,
}

/// <summary>Represents one HTTP exchange. Sizes are in bytes.</summary>
/// <param name="Operation">GetCACaps, GetCACert, PKCSReq, RenewalReq, CertPoll ...</param>
/// <param name="HttpStatus">The HTTP status; null if no reply arrived.</param>
/// <param name="Outcome">SUCCESS, PENDING, FAILURE, or the cause in a few English words.</param>
public sealed record ReportedExchange(
    string Operation, string Method, DateTimeOffset SentAt, TimeSpan Duration, int? HttpStatus, int RequestBytes,
    int ReplyBytes, string? ContentType, string Outcome)
{
    /// <summary>The address that it went to, without its query; null in reports of older versions.</summary>
    public string? Address { get; init; }
}
