using System.Text.Json.Serialization;
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
    int KeyBits, SignatureHash SignatureHash, bool HasOrganization, bool HasChallengePassword, RequestSigning Signing)
{
    public KeyAlgorithm KeyAlgorithm { get; init; }

    /// <summary>
    /// Whether an RSA key made for the transaction signed it, because the requested one cannot decrypt.
    /// </summary>
    [JsonPropertyName("HasTransportKey")]
    public bool HasTransientKey { get; init; }
}

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

    /// <summary>Counts the exchanges of a request from 1; 0 in reports of older versions.</summary>
    public int Number { get; init; }

    /// <summary>The size of the messages that are kept beside the report, both together; 0 if none is.</summary>
    public int KeptBytes { get; init; }

    /// <summary>
    /// The messages themselves, from the exchange until they are stored; null in a report that was read.
    /// </summary>
    [JsonIgnore]
    public ExchangeMessages? Messages { get; init; }
}

/// <summary>
/// Represents the messages of an exchange as they went over the wire, still encrypted to the CA or the device.
/// </summary>
/// <param name="Request">Null if the request carried none, or one that is too large to be kept.</param>
/// <param name="Reply">Null if no byte came back, or too many to be kept.</param>
public sealed record ExchangeMessages(byte[]? Request, byte[]? Reply)
{
    /// <summary>A larger message is not kept: 64 KiB.</summary>
    public const int MaxMessageBytes = 64 * 1024;

    /// <summary>No more is kept of one request: 512 KiB.</summary>
    public const int MaxBytes = 512 * 1024;

    public int Bytes => (Request?.Length ?? 0) + (Reply?.Length ?? 0);

    /// <summary>Returns what is kept of two messages.</summary>
    public static ExchangeMessages Of(ReadOnlyMemory<byte> request, ReadOnlyMemory<byte> reply) =>
        new(Kept(request), Kept(reply));

    private static byte[]? Kept(ReadOnlyMemory<byte> message) =>
        message.Length is > 0 and <= MaxMessageBytes ? message.ToArray() : null;
}
