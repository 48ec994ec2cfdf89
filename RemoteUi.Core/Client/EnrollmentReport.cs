using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Client;

/// <summary>
/// What a printer never tells: the evidence of one request, shown under its row. Never holds a secret; bounded in size
/// (64 exchanges, 32 certificates, texts cut at 500 characters).
/// </summary>
public sealed record EnrollmentReport
{
    public static EnrollmentReport Empty { get; } = new();

    /// <summary>The capabilities that the server stated, as received.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>The certificates of the GetCACert answer.</summary>
    public IReadOnlyList<ReportedCertificate> CaCertificates { get; init; } = [];

    /// <summary>The algorithms in use, those below today's standard marked.</summary>
    public IReadOnlyList<ReportedAlgorithm> Algorithms { get; init; } = [];

    /// <summary>Every exchange with the server, oldest first.</summary>
    public IReadOnlyList<ReportedExchange> Exchanges { get; init; } = [];

    /// <summary>The failInfo as the server sent it.</summary>
    public string? FailInfo { get; init; }

    /// <summary>The server's own words (failInfoText, RFC 8894, 3.2.1.4.2).</summary>
    public string? FailInfoText { get; init; }

    /// <summary>
    /// How far the server's clock is ahead of the machine's, to the second, by the Date header of its last answer; null
    /// where it sent none.
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

/// <summary>A certificate of the CA's answer.</summary>
public sealed record ReportedCertificate(
    CaCertificateRole Role, string Subject, string Issuer, string SerialNumber, DateTimeOffset NotBefore,
    DateTimeOffset NotAfter, string Sha256Thumbprint, string Sha1Thumbprint, string KeyAndSignature, bool IsWeak,
    bool IsRecipient);

/// <summary>What a certificate of the CA's answer is for.</summary>
public enum CaCertificateRole
{
    Ca,
    Ra,
    Other,
}

/// <summary>An algorithm and where it was used, for example "Reply encryption", "DES".</summary>
public sealed record ReportedAlgorithm(AlgorithmUse Use, string Name, bool IsWeak);

/// <summary>Where an algorithm was used.</summary>
public enum AlgorithmUse
{
    RequestEncryption,
    RequestDigest,
    ReplyEncryption,
    ReplyDigest,
}

/// <summary>One HTTP exchange. Sizes in bytes.</summary>
/// <param name="Operation">GetCACaps, GetCACert, PKCSReq, RenewalReq, CertPoll ...</param>
/// <param name="HttpStatus">Null where no answer came.</param>
/// <param name="Outcome">SUCCESS, PENDING, FAILURE, or the cause in a few English words.</param>
public sealed record ReportedExchange(
    string Operation, string Method, DateTimeOffset SentAt, TimeSpan Duration, int? HttpStatus, int RequestBytes,
    int ReplyBytes, string? ContentType, string Outcome)
{
    /// <summary>The address that it went to, without its query; null in reports of older versions.</summary>
    public string? Address { get; init; }
}
