using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Workbench.Inspector;
using static RemoteUi.Tests.Workbench.Inspector.MessageDraft;
using static RemoteUi.Workbench.Inspector.FindingCode;
using Ca = RemoteUi.Tests.FakeCa.FakeIdentities;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>For each finding, the input that has exactly that defect.</summary>
internal static class Defects
{
    private static readonly Tlv[] None = [];

    /// <summary>The keys of the fake CA and of the client, and the CA's certificate.</summary>
    public static InspectionKeys Keys { get; } = new(
        [Core.Keys.PrivateKey.FromPkcs8(Ca.Ca.Key.ExportPkcs8PrivateKey()), TestKeys.First],
        [Ca.Ca.Certificate]);

    public static IReadOnlyDictionary<string, Defect> All { get; } = Messages()
        .Concat(Replies())
        .Concat(Contents())
        .Concat(Exchanges())
        .ToDictionary(defect => defect.Code);

    private static IEnumerable<Defect> Messages()
    {
        yield return In(SignatureInvalid, [.. Request().Write()[..^1], 0]);
        yield return In(SignerNotIncluded, Request().With(draft => draft.Enclosed = []));
        yield return In(
            SignatureAlgorithmUnknown, Request().With(draft => draft.SignatureOid = "1.2.840.113549.1.1.99"));
        yield return In(DigestForgeable, Request().With(draft => draft.Digest = HashAlgorithmName.MD5));
        yield return In(
            RemarkCode.AlgorithmWeak, Request().With(draft => draft.Digest = HashAlgorithmName.SHA1).Write());
        yield return In(NotSigned, Request().With(draft => draft.Signatures = 0));
        yield return In(SeveralSignatures, Request().With(draft => draft.Signatures = 2));
        yield return In(AttributeMissing, Request().Set(FakeOids.SenderNonce, None));
        yield return In(
            AttributeDoubled, Request().Set(FakeOids.SenderNonce, Tlv.Value(4, Nonce), Tlv.Value(4, Nonce[..1])));
        yield return In(AttributeUnsigned, Request().With(draft => draft.HasAttributes = false));
        yield return In(
            AttributeStringType, Request().Set(FakeOids.TransactionId, Tlv.Value(12, [.. "0123456789"u8])));
        yield return In(AttributeOfReply, Request().Set(FakeOids.FailInfo, Printable("2")));
        yield return In(MessageTypeUnknown, Request().Set(FakeOids.MessageType, Printable("18")));
        yield return In(NonceLength, Request().Set(FakeOids.SenderNonce, Tlv.Value(4, Nonce[..8])));
        yield return In(NonceNotRandom, Request().Set(FakeOids.SenderNonce, Tlv.Value(4, new byte[16])));
        yield return In(TransactionIdCharacters, Request().Set(FakeOids.TransactionId, Printable("a_b*c")));
        yield return In(TransactionIdLength, Request().Set(FakeOids.TransactionId, Printable(new string('A', 129))));
        yield return In(TransactionIdEmpty, Request().Set(FakeOids.TransactionId, Printable("")));
        yield return In(IndefiniteLength, Request().With(draft => draft.Ber = true));
        yield return In(LengthNotMinimal, [0x30, 0x81, 0x03, 0x02, 0x01, 0x05]);
        yield return In(TrailingBytes, [.. Request().Write(), .. "\r\n"u8]);
        yield return In(SigningTimeMissing, Request().Set(SigningTime, None));
        yield return In(SigningTimeInFuture, Request().SignedAt(FakeAuthority.Today.AddHours(1)));
        yield return In(
            SignerExpired, SignedBy(Clients.SelfSigned(TestKeys.First.Rsa, fromDay: -9, toDay: -1)));
        yield return In(SignerNotYetValid, SignedBy(Clients.SelfSigned(TestKeys.First.Rsa, fromDay: 1)));
    }

    private static IEnumerable<Defect> Replies()
    {
        yield return In(
            SignerUnknown,
            Reply().With(draft => (draft.Signer, draft.Enclosed) = (Ca.Stranger, [Ca.Stranger.Certificate])));
        yield return new(
            nameof(SignerNotCompared), () => Samples.Inspect(Reply().Write(), new InspectionKeys([TestKeys.First])));
        yield return In(PkiStatusUnknown, Reply().Set(FakeOids.PkiStatus, Printable("1")));
        yield return In(FailInfoBadAlg, Failure("0"));
        yield return In(FailInfoBadMessageCheck, Failure("1"));
        yield return In(FailInfoBadRequest, Failure("2"));
        yield return In(FailInfoBadTime, Failure("3"));
        yield return In(FailInfoBadCertId, Failure("4"));
        yield return In(FailInfoUnknown, Failure("5"));
        yield return In(FailInfoMissing, Reply(status: "2"));
        yield return In(FailInfoUnexpected, Reply(status: "3").Set(FakeOids.FailInfo, Printable("2")));
        yield return In(
            EnvelopeUnexpected, Reply(status: "3").With(draft => draft.Content = Reply().Content));
        yield return In(
            CertificateMissing,
            Reply().With(draft => draft.Content = Envelope(
                FakeDistribution.Degenerate([]), Clients.First.Certificate)));
    }

    private static Defect In(FindingCode code, MessageDraft draft, params string[] following) =>
        In(code, draft.Write(), following);

    private static Defect In(FindingCode code, byte[] bytes, params string[] following) =>
        new(code.ToString(), () => Samples.Inspect(bytes, Keys), following);

    private static Defect In(RemarkCode code, byte[] bytes, params string[] following) =>
        new(code.ToString(), () => Samples.Inspect(bytes, Keys), following);

    /// <summary>An exchange in a capture that also has the CA's certificate and capabilities.</summary>
    private static Defect Between(string code, MessageDraft request, MessageDraft reply, params string[] following) =>
        new(code, () => Samples.Inspect(Samples.Capture(request.Write(), reply.Write()).ToPcap(), Keys), following);

    private static MessageDraft Failure(string failInfo) =>
        Reply(status: "2").Set(FakeOids.FailInfo, Printable(failInfo));

    private static MessageDraft SignedBy(FakeIdentity signer) =>
        Request().With(draft => (draft.Signer, draft.Enclosed) = (signer, [signer.Certificate]));

    private static MessageDraft Holding(byte[] content) =>
        Request().With(draft => draft.Content = Envelope(content, Ca.Ca.Certificate));

    private static IEnumerable<Defect> Contents()
    {
        yield return In(SingleDes, In(FakeCipher.Des));
        yield return In(CipherUnknown, UnknownCipher(), nameof(EnvelopeNotOpened));
        yield return In(NoRecipient, RecipientsChanged(0), nameof(EnvelopeNotOpened));
        yield return In(SeveralRecipients, RecipientsChanged(2));
        yield return In(EnvelopeMissing, Request().With(draft => draft.Content = null));
        yield return In(EnvelopeNotOpened, To(Ca.Stranger.Certificate), nameof(RecipientNotOfCa));
        yield return In(RecipientNotOfCa, To(Ca.Stranger.Certificate), nameof(EnvelopeNotOpened));
        yield return new(
            nameof(RecipientMayNotEncipher),
            () => Samples.Inspect(
                To(Ca.SigningCa.Certificate).Write(), new InspectionKeys([], [Ca.SigningCa.Certificate])));
        yield return In(ContentUnexpected, Request(type: "20"));
        yield return In(
            KeyWeak, SignedBy(Clients.Short).With(draft =>
                draft.Content = Envelope(Csrs.Of(Clients.Short.Key), Ca.Ca.Certificate)));
        yield return In(ExponentSmall, OddKeys.CsrWithExponent3());
        yield return In(ProofOfPossessionInvalid, Csrs.Damaged());
        yield return In(RequestSignatureWeak, Csrs.Of(signer: OddKeys.Sha1(TestKeys.First.Rsa)));
        yield return In(CsrKeyDiffersFromSigner, Holding(Csrs.Of(TestKeys.Second.Rsa)));
        yield return In(SubjectDiffersFromSigner, Holding(Csrs.Of(subject: "CN=other.example")));
        yield return In(SanMissing, Csrs.Of(name: null));
        yield return In(SubjectEmpty, Csrs.Of(subject: ""));
        yield return In(AsksForCa, Csrs.Of(change: request =>
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true))));
        yield return In(ChallengeMissing, Csrs.Of(passwordTag: null));
        yield return In(ChallengeStringType, Csrs.Of(passwordTag: 22));
        yield return In(CertificateExpired, Clients.Certificate(fromDay: -9, toDay: -1).RawData);
        yield return In(CertificateNotYetValid, Clients.Certificate(fromDay: 1).RawData);
        yield return In(CertificateExpiresSoon, Clients.Certificate(fromDay: -300, toDay: 9).RawData);
        yield return In(ValidityReversed, OddKeys.ReversedValidity());
        yield return In(
            RemarkCode.CertificateSignatureWeak, Clients.Certificate(signer: OddKeys.Sha1(Ca.Ca.Key)).RawData);
        yield return In(RemarkCode.CriticalExtensionUnknown, Clients.Certificate(change: request =>
            request.CertificateExtensions.Add(new X509Extension("1.2.3.4", [5, 0], true))).RawData);
        yield return In(RemarkCode.CaExpired, OddKeys.Ca(-9, -1).RawData);
        yield return In(RemarkCode.CaNotYetValid, OddKeys.Ca(1, 9).RawData);
        yield return In(RemarkCode.IssuerMayNotSign, OddKeys.Ca(-1, 999, X509KeyUsageFlags.CrlSign).RawData);
        yield return new(
            nameof(RemarkCode.RecipientKeyWeak),
            () => Samples.Inspect(
                To(Clients.Short.Certificate).Write(), new InspectionKeys([], [Clients.Short.Certificate])));
        yield return In(ListPastNextUpdate, OddKeys.RevocationList(Ca.Ca, -9));
        yield return In(ListNotByCa, OddKeys.RevocationList(Ca.Stranger, 9));
        yield return In(RecipientMissingInSet, FakeDistribution.Degenerate([OddKeys.EllipticCertificate()]));
        yield return In(CapabilitiesOld, [.. "POSTPKIOperation\nSHA-256\nDES3\n"u8]);
    }

    private static MessageDraft In(FakeCipher cipher) =>
        Request().With(draft => draft.Content = Envelope(Csrs.Sound, Ca.Ca.Certificate, cipher));

    private static MessageDraft To(X509Certificate2 recipient) =>
        Request().With(draft => draft.Content = Envelope(Csrs.Sound, recipient));

    private static MessageDraft UnknownCipher() => Request().With(draft =>
        draft.Content = OddKeys.Replaced(draft.Content!, [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x02],
            [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x06]));

    private static MessageDraft RecipientsChanged(int count) =>
        Request().With(draft => draft.Content = OddKeys.WithRecipients(draft.Content!, count));

    private static IEnumerable<Defect> Exchanges()
    {
        yield return Between(nameof(TransactionIdDiffers), Request(), Reply()
            .Set(FakeOids.TransactionId, Printable("00")));
        yield return Between(nameof(NonceDoesNotAnswer), Request(), Reply()
            .Set(FakeOids.RecipientNonce, Tlv.Value(4, [.. Nonce.Reverse()])));
        yield return Between(nameof(NonceCopied), Request(), Reply().Set(FakeOids.SenderNonce, Tlv.Value(4, Nonce)));
        yield return Between(nameof(ReplyForAnotherRecipient), Request(), Reply().With(draft =>
            draft.Content = Envelope(FakeDistribution.Degenerate([Clients.Issued]), Ca.Stranger.Certificate)),
            nameof(EnvelopeNotOpened));
        yield return Between(nameof(ReplyCipherWeaker), Request(), Reply().With(draft =>
            draft.Content = Envelope(
                FakeDistribution.Degenerate([Clients.Issued]), Clients.First.Certificate, FakeCipher.TripleDes)),
            nameof(RemarkCode.AlgorithmWeak));
        yield return Between(
            nameof(ReplyDigestWeaker), Request(), Reply().With(draft => draft.Digest = HashAlgorithmName.SHA1),
            nameof(RemarkCode.AlgorithmWeak));
        yield return Between(
            nameof(StrongerAdvertised), Request().With(draft => draft.Digest = HashAlgorithmName.SHA1), Reply(),
            nameof(RemarkCode.AlgorithmWeak));
        yield return Between(
            nameof(SigningTimeDiffers), Request().SignedAt(FakeAuthority.Today.AddHours(-1)), Reply());
        yield return Between(
            nameof(CertificateForAnotherKey), Request(), Reply(Clients.Certificate(TestKeys.Second.Rsa)));
        yield return Between(
            nameof(CertificateNotFromCa), Request(), Reply(Clients.Certificate(issuer: Ca.Stranger)));
        yield return Between(
            nameof(RemarkCode.SubjectChanged), Request(), Reply(Clients.Certificate(subject: "CN=changed")));
        yield return Between(
            nameof(RemarkCode.AlternativeNameMissing), Request(), Reply(Clients.Certificate(name: null)));
        yield return Between(
            nameof(RemarkCode.AlternativeNameChanged), Request(), Reply(Clients.Certificate(name: "other.example")));
        yield return Between(nameof(RemarkCode.CertificateIsCa), Request(), Reply(Clients.Certificate(change: request =>
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true)))));
        foreach (var defect in HttpDefects.All(Keys)) yield return defect;
    }
}

/// <summary>An input with one defect.</summary>
/// <param name="Following">The findings that follow from it.</param>
internal sealed record Defect(string Code, Func<Inspection> Inspect, params string[] Following);
