namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Specifies a finding. The arguments are named in their order; severity and sections are in
/// <see cref="FindingRules"/>.
/// </summary>
public enum FindingCode
{
    /// <summary>What the verification said: the evidence.</summary>
    SignatureInvalid,

    /// <summary>What the verification said: the evidence.</summary>
    SignerUnknown,

    /// <summary>How the message names its signer.</summary>
    SignerNotIncluded,

    /// <summary>The signer.</summary>
    SignerNotCompared,

    /// <summary>What the verification said: the evidence.</summary>
    SignatureAlgorithmUnknown,

    /// <summary>What the verification said: the evidence.</summary>
    DigestForgeable,
    NotSigned,

    /// <summary>The number of signatures.</summary>
    SeveralSignatures,

    /// <summary>What is encrypted.</summary>
    SingleDes,

    /// <summary>The object identifier.</summary>
    CipherUnknown,

    /// <summary>The attribute.</summary>
    AttributeMissing,

    /// <summary>The attribute.</summary>
    AttributeDoubled,
    AttributeUnsigned,

    /// <summary>The attribute, the type found, the type that the standard demands.</summary>
    AttributeStringType,

    /// <summary>The attribute.</summary>
    AttributeOfReply,

    /// <summary>The value.</summary>
    MessageTypeUnknown,

    /// <summary>The value.</summary>
    PkiStatusUnknown,
    FailInfoBadAlg,
    FailInfoBadMessageCheck,
    FailInfoBadRequest,
    FailInfoBadTime,
    FailInfoBadCertId,

    /// <summary>The value.</summary>
    FailInfoUnknown,
    FailInfoMissing,
    FailInfoUnexpected,

    /// <summary>The attribute, its length in bytes.</summary>
    NonceLength,

    /// <summary>The attribute.</summary>
    NonceNotRandom,

    /// <summary>The transactionID.</summary>
    TransactionIdCharacters,

    /// <summary>The length in characters, the length from which servers refuse it.</summary>
    TransactionIdLength,
    TransactionIdEmpty,

    /// <summary>The number of elements, the offset of the first.</summary>
    IndefiniteLength,

    /// <summary>The number of elements, the offset of the first.</summary>
    LengthNotMinimal,

    /// <summary>The number of bytes, the offset.</summary>
    TrailingBytes,
    NoRecipient,

    /// <summary>The number of recipients.</summary>
    SeveralRecipients,

    /// <summary>How the envelope names its recipient.</summary>
    RecipientNotOfCa,

    /// <summary>The message type or status.</summary>
    EnvelopeMissing,

    /// <summary>The status.</summary>
    EnvelopeUnexpected,

    /// <summary>How the envelope names its recipients.</summary>
    EnvelopeNotOpened,

    /// <summary>The message type, what was found.</summary>
    ContentUnexpected,
    SigningTimeMissing,

    /// <summary>signingTime, the time to compare with, the difference in minutes.</summary>
    SigningTimeDiffers,

    /// <summary>signingTime, the time now.</summary>
    SigningTimeInFuture,

    /// <summary>The signer, the date.</summary>
    SignerExpired,

    /// <summary>The signer, the date.</summary>
    SignerNotYetValid,

    /// <summary>The certificate, the date.</summary>
    CertificateExpired,

    /// <summary>The certificate, the date.</summary>
    CertificateNotYetValid,

    /// <summary>The certificate, the date.</summary>
    CertificateExpiresSoon,

    /// <summary>The certificate, its two dates.</summary>
    ValidityReversed,

    /// <summary>Whose key, its length in bits.</summary>
    KeyWeak,

    /// <summary>Whose key, its public exponent.</summary>
    ExponentSmall,
    ProofOfPossessionInvalid,

    /// <summary>The algorithm.</summary>
    RequestSignatureWeak,
    CsrKeyDiffersFromSigner,

    /// <summary>The subject of the request, of the signer.</summary>
    SubjectDiffersFromSigner,
    SanMissing,
    SubjectEmpty,
    AsksForCa,
    ChallengeMissing,

    /// <summary>The type found.</summary>
    ChallengeStringType,
    CertificateMissing,

    /// <summary>The certificate in the reply.</summary>
    CertificateForAnotherKey,

    /// <summary>The certificate, its issuer.</summary>
    CertificateNotFromCa,

    /// <summary>The date.</summary>
    ListPastNextUpdate,

    /// <summary>The issuer that the list names.</summary>
    ListNotByCa,
    SetEmpty,
    CapabilitiesNone,

    /// <summary>The missing keywords.</summary>
    CapabilitiesOld,

    /// <summary>That of the request, that of the reply.</summary>
    TransactionIdDiffers,

    /// <summary>The senderNonce of the request, the recipientNonce of the reply.</summary>
    NonceDoesNotAnswer,
    NonceCopied,

    /// <summary>The exchange that had it before.</summary>
    NonceRepeated,

    /// <summary>The recipient of the envelope, the signer of the request.</summary>
    ReplyForAnotherRecipient,

    /// <summary>The cipher of the request, of the reply.</summary>
    ReplyCipherWeaker,

    /// <summary>The digest of the request, of the reply.</summary>
    ReplyDigestWeaker,

    /// <summary>The algorithm or method.</summary>
    NotAdvertised,

    /// <summary>What the request uses, what the server advertises.</summary>
    StrongerAdvertised,

    /// <summary>The Content-Type sent, the one expected.</summary>
    ContentTypeWrong,

    /// <summary>The HTTP status, the pkiStatus.</summary>
    HttpErrorWithMessage,

    /// <summary>The HTTP status, the beginning of the body.</summary>
    HttpError,

    /// <summary>The HTTP status, the new address.</summary>
    Redirected,

    /// <summary>What came.</summary>
    ReplyIsNoMessage,
    ReplyEmpty,
    NoReply,

    /// <summary>The message type.</summary>
    ReplyNotCertRep,

    /// <summary>Seconds.</summary>
    ReplySlow,

    /// <summary>The length in characters.</summary>
    AddressTooLong,
    PlusNotEscaped,
}
