namespace RemoteUi.Core;

/// <summary>
/// The reason for a failure, as a value that the pages turn into a sentence and a remedy in the user's language. The
/// technical evidence (a host name, two thumbprints) is passed with it as text.
/// </summary>
public enum Cause
{
    // Communication: no usable reply arrived.
    NameNotResolved,
    NoConnection,
    NoAnswerInTime,
    ConnectionLost,
    TlsFailed,
    HttpError,
    RedirectRefused,
    AddressTooLong,
    PollNotSupported,

    // The server's reply cannot be used.
    EmptyAnswer,
    HtmlAnswer,
    AnswerTooLarge,
    Malformed,
    NotSigned,
    SignatureInvalid,
    SignerUnknown,
    AlgorithmTooWeak,
    MessageTypeWrong,
    TransactionIdDiffers,
    PkiStatusUnknown,
    RecipientNonceMissing,
    RecipientNonceDiffers,
    EnvelopeUnreadable,
    CertificateMissing,
    CertificateForAnotherKey,
    CertificateNotFromCa,
    CertificateDatesWrong,

    // The server's CA certificates cannot be used.
    CaCertificateMissing,
    CaFingerprintDiffers,
    CaRecipientMissing,

    // The server refused the request.
    ServerRefused,

    // Causes in the machine itself.
    WaitingForApproval,
    KeyLimitReached,
    Interrupted,
    InternalError,

    // Communication: what the port speaks, and what a proxy or the server asks for.
    TlsNotSpoken,
    TlsExpected,
    TlsHandshakeFailed,
    ProxyAuthenticationRequired,
    RequestTooLarge,

    // The answer of the server cannot be used.
    PlainTextReply,
    SignatureAlgorithmUnknown,
    CertificateSignatureWeak,
    ChainTooLong,

    // The server's CA certificates cannot be used.
    RecipientKeyTooWeak,

    // A user ended it.
    Stopped,

    // The NDES administration page gave no challenge password, so nothing was sent.
    ChallengeNotPermitted,
    ChallengeCacheFull,
    ChallengePageNotUnderstood,
    ChallengePageUnreachable,
}
