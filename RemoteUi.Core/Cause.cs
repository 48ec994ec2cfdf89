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

    // Appended later; the names are stored, the order is not.
    SignatureAlgorithmUnknown,
    CertificateSignatureWeak,
    TlsNotSpoken,
    TlsExpected,
    TlsHandshakeFailed,
    ProxyAuthenticationRequired,
    PlainTextReply,
    RequestTooLarge,
    RecipientKeyTooWeak,
    ChainTooLong,
}
