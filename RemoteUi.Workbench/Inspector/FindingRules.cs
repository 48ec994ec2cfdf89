using RemoteUi.Core.Client;

namespace RemoteUi.Workbench.Inspector;

/// <summary>How much each finding matters, and which sections of the standards say so.</summary>
internal static class FindingRules
{
    private static readonly Dictionary<RemarkCode, string> SectionsByRemark = new()
    {
        [RemarkCode.SubjectChanged] = "RFC 8894, 2.3",
        [RemarkCode.AlternativeNameMissing] = "RFC 9525, 2; RFC 5280, 4.2.1.6",
        [RemarkCode.AlternativeNameChanged] = "RFC 9525, 2; RFC 5280, 4.2.1.6",
        [RemarkCode.CaExpired] = "RFC 5280, 4.1.2.5",
        [RemarkCode.CaNotYetValid] = "RFC 5280, 4.1.2.5",
        [RemarkCode.IssuerMayNotSign] = "RFC 5280, 4.2.1.3",
        [RemarkCode.CertificateIsCa] = "RFC 5280, 4.2.1.9",
        [RemarkCode.CriticalExtensionUnknown] = "RFC 5280, 4.2",
        [RemarkCode.CertificateSignatureWeak] = "RFC 8894, 7.5",
        [RemarkCode.AlgorithmWeak] = "RFC 8894, 7.5",
        [RemarkCode.RecipientKeyWeak] = "RFC 8894, 7.5",
    };

    public static (Severity Severity, string Sections) Of(FindingCode code) => code switch
    {
        FindingCode.SignatureInvalid => (Severity.High, "RFC 5652, 5.6; RFC 8894, 3.1"),
        FindingCode.SignerUnknown => (Severity.High, "RFC 8894, 3.3.2"),
        FindingCode.SignerNotIncluded => (Severity.High, "RFC 8894, 2.3, 3.2"),
        FindingCode.SignerNotCompared => (Severity.Info, "RFC 8894, 3.3.2"),
        FindingCode.SignatureAlgorithmUnknown => (Severity.Medium, "RFC 5652, 10.1.2"),
        FindingCode.DigestForgeable => (Severity.High, "RFC 8894, 7.5"),
        FindingCode.NotSigned => (Severity.High, "RFC 8894, 3.1"),
        FindingCode.SeveralSignatures => (Severity.Low, "RFC 8894, 3.2"),
        FindingCode.SingleDes => (Severity.High, "RFC 8894, 7.5"),
        FindingCode.CipherUnknown => (Severity.High, "RFC 8894, 3.5.2"),
        FindingCode.AttributeMissing => (Severity.High, "RFC 8894, 3.2.1"),
        FindingCode.AttributeDoubled => (Severity.High, "RFC 5652, 5.3"),
        FindingCode.AttributeUnsigned => (Severity.High, "RFC 8894, 3.2.1"),
        FindingCode.AttributeStringType => (Severity.Medium, "RFC 8894, 3.2.1"),
        FindingCode.AttributeOfReply => (Severity.Low, "RFC 8894, 3.2.1"),
        FindingCode.MessageTypeUnknown => (Severity.High, "RFC 8894, 3.2.1.2"),
        FindingCode.PkiStatusUnknown => (Severity.High, "RFC 8894, 3.2.1.3"),
        FindingCode.FailInfoBadAlg => (Severity.Medium, "RFC 8894, 3.2.1.4"),
        FindingCode.FailInfoBadMessageCheck => (Severity.Medium, "RFC 8894, 3.2.1.4"),
        FindingCode.FailInfoBadRequest => (Severity.Medium, "RFC 8894, 3.2.1.4"),
        FindingCode.FailInfoBadTime => (Severity.Medium, "RFC 8894, 3.2.1.4"),
        FindingCode.FailInfoBadCertId => (Severity.Medium, "RFC 8894, 3.2.1.4"),
        FindingCode.FailInfoUnknown => (Severity.Medium, "RFC 8894, 3.2.1.4"),
        FindingCode.FailInfoMissing => (Severity.Medium, "RFC 8894, 3.2.1.3"),
        FindingCode.FailInfoUnexpected => (Severity.Low, "RFC 8894, 3.2.1"),
        FindingCode.NonceLength => (Severity.Medium, "RFC 8894, 3.2.1.5"),
        FindingCode.NonceNotRandom => (Severity.Medium, "RFC 8894, 3.2.1.5"),
        FindingCode.TransactionIdCharacters => (Severity.Medium, "RFC 8894, 3.2.1.1"),
        FindingCode.TransactionIdLength => (Severity.Low, "RFC 8894, 3.2.1.1"),
        FindingCode.TransactionIdEmpty => (Severity.High, "RFC 8894, 3.2.1.1"),
        FindingCode.IndefiniteLength => (Severity.Medium, "RFC 8894, 3.1; X.690, 10.1"),
        FindingCode.LengthNotMinimal => (Severity.Low, "X.690, 10.1"),
        FindingCode.TrailingBytes => (Severity.Low, "X.690, 8.1"),
        FindingCode.NoRecipient => (Severity.High, "RFC 8894, 3.2.2"),
        FindingCode.SeveralRecipients => (Severity.Low, "RFC 8894, 3.2.2"),
        FindingCode.RecipientMayNotEncipher => (Severity.Medium, "RFC 8894, 3.5.2; RFC 5280, 4.2.1.3"),
        FindingCode.RecipientNotOfCa => (Severity.High, "RFC 8894, 3.2.2"),
        FindingCode.EnvelopeMissing => (Severity.High, "RFC 8894, 3.2"),
        FindingCode.EnvelopeUnexpected => (Severity.Low, "RFC 8894, 3.3.2.2, 3.3.2.3"),
        FindingCode.EnvelopeNotOpened => (Severity.Info, "RFC 8894, 3.2.2"),
        FindingCode.ContentUnexpected => (Severity.High, "RFC 8894, 3.2.2"),
        FindingCode.SigningTimeMissing => (Severity.Low, "RFC 5652, 11.3; RFC 8894, 3.2.1.4"),
        FindingCode.SigningTimeDiffers => (Severity.Medium, "RFC 8894, 3.2.1.4"),
        FindingCode.SignerExpired => (Severity.Medium, "RFC 5280, 4.1.2.5"),
        FindingCode.SignerNotYetValid => (Severity.Medium, "RFC 5280, 4.1.2.5"),
        FindingCode.CertificateExpired => (Severity.High, "RFC 5280, 4.1.2.5"),
        FindingCode.CertificateNotYetValid => (Severity.Medium, "RFC 5280, 4.1.2.5"),
        FindingCode.CertificateExpiresSoon => (Severity.Low, "RFC 5280, 4.1.2.5"),
        FindingCode.ValidityReversed => (Severity.High, "RFC 5280, 4.1.2.5"),
        FindingCode.KeyWeak => (Severity.High, "RFC 8894, 7.5; NIST SP 800-131A"),
        FindingCode.ExponentSmall => (Severity.Medium, "RFC 8017, 3.1; NIST SP 800-56B"),
        FindingCode.ProofOfPossessionInvalid => (Severity.High, "RFC 2986, 4.2"),
        FindingCode.RequestSignatureWeak => (Severity.Medium, "RFC 8894, 7.5"),
        FindingCode.CsrKeyDiffersFromSigner => (Severity.High, "RFC 8894, 2.3"),
        FindingCode.SubjectDiffersFromSigner => (Severity.Low, "RFC 8894, 2.3"),
        FindingCode.SanMissing => (Severity.Medium, "RFC 9525, 2; RFC 5280, 4.2.1.6"),
        FindingCode.SubjectEmpty => (Severity.Low, "RFC 5280, 4.1.2.6"),
        FindingCode.AsksForCa => (Severity.Medium, "RFC 5280, 4.2.1.9"),
        FindingCode.ChallengeMissing => (Severity.Info, "RFC 8894, 2.4"),
        FindingCode.ChallengeStringType => (Severity.Low, "RFC 2985, 5.4.1"),
        FindingCode.CertificateMissing => (Severity.High, "RFC 8894, 3.3.2.1"),
        FindingCode.CertificateForAnotherKey => (Severity.High, "RFC 8894, 3.3.2.1"),
        FindingCode.CertificateNotFromCa => (Severity.High, "RFC 8894, 3.3.2.1"),
        FindingCode.ListPastNextUpdate => (Severity.Medium, "RFC 5280, 5.1.2.5"),
        FindingCode.ListNotByCa => (Severity.High, "RFC 5280, 5.1.1.3"),
        FindingCode.RecipientMissingInSet => (Severity.High, "RFC 8894, 3.5.2"),
        FindingCode.CapabilitiesNone => (Severity.Medium, "RFC 8894, 3.5.1"),
        FindingCode.CapabilitiesOld => (Severity.Medium, "RFC 8894, 3.5.2"),
        FindingCode.TransactionIdDiffers => (Severity.High, "RFC 8894, 3.2.1.1"),
        FindingCode.NonceDoesNotAnswer => (Severity.High, "RFC 8894, 3.2.1.5"),
        FindingCode.NonceCopied => (Severity.Low, "RFC 8894, 3.2.1.5"),
        FindingCode.NonceRepeated => (Severity.Medium, "RFC 8894, 3.2.1.5"),
        FindingCode.ReplyForAnotherRecipient => (Severity.High, "RFC 8894, 3.2.2"),
        FindingCode.ReplyCipherWeaker => (Severity.Medium, "RFC 8894, 3.5.2"),
        FindingCode.ReplyDigestWeaker => (Severity.Medium, "RFC 8894, 3.5.2"),
        FindingCode.NotAdvertised => (Severity.Medium, "RFC 8894, 3.5.2"),
        FindingCode.StrongerAdvertised => (Severity.Low, "RFC 8894, 3.5.2"),
        FindingCode.ContentTypeWrong => (Severity.Low, "RFC 8894, 4.1, 4.2, 4.3"),
        FindingCode.HttpErrorWithMessage => (Severity.Medium, "RFC 8894, 4.1"),
        FindingCode.HttpError => (Severity.High, "RFC 8894, 4.1"),
        FindingCode.Redirected => (Severity.Low, "RFC 8894, 4.1"),
        FindingCode.ReplyIsNoMessage => (Severity.High, "RFC 8894, 3.3.2"),
        FindingCode.ReplyEmpty => (Severity.High, "RFC 8894, 3.3.2"),
        FindingCode.NoReply => (Severity.High, "RFC 8894, 4.1"),
        FindingCode.ReplyNotCertRep => (Severity.High, "RFC 8894, 3.3.2"),
        FindingCode.ReplySlow => (Severity.Low, "RFC 8894, 4.1"),
        FindingCode.AddressTooLong => (Severity.Medium, "RFC 8894, 4.1"),
        FindingCode.PlusNotEscaped => (Severity.Medium, "RFC 8894, 4.1; RFC 3986, 2.2"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    /// <summary>The severities of remarks are those of the rest of the program.</summary>
    public static Severity SeverityOf(Remark remark) => remark.Severity switch
    {
        RemarkSeverity.Info => Severity.Info,
        RemarkSeverity.Low => Severity.Low,
        RemarkSeverity.Medium => Severity.Medium,
        _ => Severity.High,
    };

    /// <summary>The remarks that an inspection makes.</summary>
    public static IEnumerable<RemarkCode> Remarks => SectionsByRemark.Keys;

    public static string SectionsOf(RemarkCode code) => SectionsByRemark[code];
}
