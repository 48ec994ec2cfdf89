using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa;

/// <summary>The lies of a CertRep, by name.</summary>
internal static class CertRepLies
{
    public static Lie WrongRecipientNonce =>
        Lie.InCertRep("wrong recipientNonce", draft => draft.RecipientNonce = RandomNumberGenerator.GetBytes(16));

    public static Lie MissingRecipientNonce => Lie.InCertRep("no recipientNonce", draft => draft.RecipientNonce = null);

    public static Lie TruncatedRecipientNonce =>
        Lie.InCertRep("truncated recipientNonce", draft => draft.RecipientNonce = draft.Request.SenderNonce[..8]);

    public static Lie MissingSenderNonce => Lie.InCertRep("no senderNonce", draft => draft.SenderNonce = null);

    public static Lie ShortSenderNonce =>
        Lie.InCertRep("senderNonce of 8 bytes", draft => draft.SenderNonce = draft.SenderNonce![..8]);

    public static Lie CopiedSenderNonce =>
        Lie.InCertRep("the request's senderNonce again", draft => draft.SenderNonce = draft.Request.SenderNonce);

    public static Lie WrongTransactionId =>
        Lie.InCertRep("another transactionID", draft => draft.TransactionId = "00112233445566778899AABBCCDDEEFF");

    public static Lie WrongMessageType => Lie.InCertRep("messageType PKCSReq", draft => draft.MessageType = "19");

    public static Lie UnknownPkiStatus => Lie.InCertRep("pkiStatus 1", draft => draft.PkiStatus = "1");

    public static Lie Unsigned => Lie.InCertRep("unsigned", draft => draft.Unsigned = true);

    public static Lie SignedByStranger => SignedBy("signed by a stranger", FakeIdentities.Stranger);

    public static Lie SignedByLookAlike =>
        SignedBy("signed by a look-alike with the CA's issuer and serial number", FakeIdentities.LookAlike);

    public static Lie SignedByLookAlikeUnenclosed =>
        Lie.InCertRep(
            "signed by a look-alike whose certificate is not enclosed",
            draft => (draft.Signer, draft.Enclosed) = (FakeIdentities.LookAlike, []));

    /// <summary>The look-alike signs, and the CA's own certificate is enclosed.</summary>
    public static Lie SignedByLookAlikeBehindCa =>
        Lie.InCertRep(
            "signed by a look-alike behind the CA's certificate", draft => draft.Signer = FakeIdentities.LookAlike);

    public static Lie SignedByRequester =>
        Lie.InCertRep("signed by a certificate of the CA's that is not in its GetCACert answer", draft =>
        (draft.Signer, draft.Enclosed) = (FakeIdentities.SigningRa, [FakeIdentities.SigningRa.Certificate]));

    public static Lie ChangedAfterSigning =>
        Lie.InCertRep(
            "a byte of the signature changed",
            draft => draft.Afterwards = message => [.. message[..^1], (byte)(message[^1] ^ 1)]);

    public static Lie SignerNotEnclosed =>
        Lie.InCertRep("signer's certificate not enclosed", draft => draft.Enclosed = []);

    public static Lie ForeignCertificatesEnclosed =>
        Lie.InCertRep(
            "foreign certificates enclosed",
            draft => draft.Enclosed = [
                FakeIdentities.Stranger.Certificate, .. draft.Enclosed, FakeIdentities.LookAlike.Certificate,
            ]);

    public static Lie WeakDigest => Lie.InCertRep("digest MD5", draft => draft.Digest = HashAlgorithmName.MD5);

    public static Lie NoCertificate => Lie.InSuccess("no certificate", draft => draft.Issued = []);

    public static Lie CaCertificateOnly =>
        Lie.InSuccess("the CA's certificate only", draft => draft.Issued = [FakeIdentities.Ca.Certificate]);

    public static Lie CertificateForAnotherKey =>
        Lie.InSuccess("a certificate for another key", draft => draft.Issued = [FakeIdentities.Ra.Certificate]);

    public static Lie CertificateOfAnotherCa => IssuedBy("a certificate of another CA", FakeIdentities.Stranger);

    public static Lie CertificateOfLookAlikeCa =>
        IssuedBy("a certificate of a look-alike of the CA", FakeIdentities.LookAlike);

    public static Lie SelfSignedCertificate =>
        Lie.InSuccess("the request's own self-signed certificate", draft => draft.Issued = [draft.Request.Signer]);

    public static Lie ExpiredCertificate => Lie.InSuccess("an expired certificate", draft =>
        draft.Issued = [
            FakeIdentities.Ca.Sign(
                draft.Request.Csr!, FakeAuthority.Today.AddYears(-2), FakeAuthority.Today.AddYears(-1), [9]),
        ]);

    public static Lie CertificateOfNextWeek => Lie.InSuccess("a certificate valid from next week", draft =>
        draft.Issued = [
            FakeIdentities.Ca.Sign(
                draft.Request.Csr!, FakeAuthority.Today.AddDays(7), FakeAuthority.Today.AddYears(1), [9]),
        ]);

    public static Lie EncryptedToSomebodyElse =>
        Lie.InSuccess("encrypted to somebody else", draft => draft.EnvelopeFor = FakeIdentities.Stranger.Certificate);

    public static Lie MoreCertificates => Lie.InSuccess("the chain and a stranger beside the certificate", draft =>
        draft.Issued = [
            FakeIdentities.Ca.Certificate, FakeIdentities.Stranger.Certificate, .. draft.Issued,
            FakeIdentities.Ca.Certificate,
        ]);

    public static Lie ChangedSubject => Lie.InSuccess("a subject changed by the CA", draft =>
    {
        var changed = new CertificateRequest(
            new X500DistinguishedName("CN=chosen by the CA"), draft.Request.Csr!.PublicKey, HashAlgorithmName.SHA256);
        draft.Issued = [FakeIdentities.Ca.Sign(changed, FakeAuthority.Today, FakeAuthority.Today.AddYears(1), [9])];
    });

    public static Lie Ber => Lie.InCertRep("BER with indefinite lengths", draft => draft.Ber = true);

    public static Lie KeyIdentifiers =>
        Lie.InCertRep("subject key identifiers", draft => draft.NamesByKeyIdentifier = true);

    public static Lie UnknownAttributes => Lie.InCertRep("unknown signed attributes", draft =>
    {
        // CMSAlgorithmProtection (RFC 6211), and one of Microsoft's.
        draft.MoreAttributes.Add(
            Tlv.Sequence(
                Tlv.Oid("1.2.840.113549.1.9.52"),
                Tlv.Set(Tlv.Sequence(Tlv.Algorithm(FakeOids.Digest(draft.Digest), null)))));
        draft.MoreAttributes.Add(Tlv.Sequence(Tlv.Oid("1.3.6.1.4.1.311.21.33"), Tlv.Set(Tlv.Value(0x04, [1, 2, 3]))));
    });

    public static Lie TrailingLineBreak =>
        Lie.InCertRep("CRLF after the message", draft => draft.Afterwards = message => [.. message, .. "\r\n"u8]);

    public static Lie CutShort =>
        Lie.InCertRep("half a message", draft => draft.Afterwards = message => message[..(message.Length / 2)]);

    public static Lie Cipher(FakeCipher cipher) =>
        Lie.InCertRep($"answered in {cipher}", draft => draft.Cipher = cipher);

    public static Lie Signature(FakeSignature signature) =>
        Lie.InCertRep($"signature as {signature}", draft => draft.Signature = signature);

    public static Lie Digest(HashAlgorithmName digest) =>
        Lie.InCertRep($"digest {digest}", draft => draft.Digest = digest);

    public static Lie TextTag(int tag) => Lie.InCertRep($"text under tag {tag}", draft => draft.TextTag = tag);

    public static Lie Content(FakeContent content) =>
        Lie.InCertRep($"eContent {content}", draft => draft.ContentWithoutEnvelope = content);

    public static Lie FailInfo(string? failInfo) =>
        Lie.InCertRep($"failInfo {failInfo ?? "absent"}", draft => draft.FailInfo = failInfo);

    private static Lie SignedBy(string name, FakeIdentity signer) =>
        Lie.InCertRep(name, draft => (draft.Signer, draft.Enclosed) = (signer, [signer.Certificate]));

    private static Lie IssuedBy(string name, FakeIdentity issuer) => Lie.InSuccess(name, draft =>
        draft.Issued = [issuer.Sign(draft.Request.Csr!, FakeAuthority.Today, FakeAuthority.Today.AddYears(1), [9])]);
}
