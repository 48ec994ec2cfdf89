using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa;

/// <summary>The quirks and defects of a CertRep, by name.</summary>
internal static class CertRepQuirks
{
    public static Quirk WrongRecipientNonce =>
        Quirk.InCertRep("wrong recipientNonce", draft => draft.RecipientNonce = RandomNumberGenerator.GetBytes(16));

    public static Quirk MissingRecipientNonce =>
        Quirk.InCertRep("no recipientNonce", draft => draft.RecipientNonce = null);

    public static Quirk TruncatedRecipientNonce =>
        Quirk.InCertRep("truncated recipientNonce", draft => draft.RecipientNonce = draft.Request.SenderNonce[..8]);

    public static Quirk MissingSenderNonce => Quirk.InCertRep("no senderNonce", draft => draft.SenderNonce = null);

    public static Quirk ShortSenderNonce =>
        Quirk.InCertRep("senderNonce of 8 bytes", draft => draft.SenderNonce = draft.SenderNonce![..8]);

    public static Quirk CopiedSenderNonce =>
        Quirk.InCertRep("the request's senderNonce again", draft => draft.SenderNonce = draft.Request.SenderNonce);

    public static Quirk WrongTransactionId =>
        Quirk.InCertRep("another transactionID", draft => draft.TransactionId = "00112233445566778899AABBCCDDEEFF");

    public static Quirk WrongMessageType => Quirk.InCertRep("messageType PKCSReq", draft => draft.MessageType = "19");

    public static Quirk UnknownPkiStatus => Quirk.InCertRep("pkiStatus 1", draft => draft.PkiStatus = "1");

    public static Quirk Unsigned => Quirk.InCertRep("unsigned", draft => draft.Unsigned = true);

    public static Quirk SignedByStranger => SignedBy("signed by a stranger", FakeIdentities.Stranger);

    public static Quirk SignedByLookAlike =>
        SignedBy("signed by a look-alike with the CA's issuer and serial number", FakeIdentities.LookAlike);

    public static Quirk SignedByLookAlikeUnenclosed =>
        Quirk.InCertRep(
            "signed by a look-alike whose certificate is not enclosed",
            draft => (draft.Signer, draft.Enclosed) = (FakeIdentities.LookAlike, []));

    /// <summary>Signed by the look-alike, with the CA's own certificate included.</summary>
    public static Quirk SignedByLookAlikeBehindCa =>
        Quirk.InCertRep(
            "signed by a look-alike behind the CA's certificate", draft => draft.Signer = FakeIdentities.LookAlike);

    public static Quirk SignedByRequester =>
        Quirk.InCertRep("signed by a certificate of the CA's that is not in its GetCACert answer", draft =>
        (draft.Signer, draft.Enclosed) = (FakeIdentities.SigningRa, [FakeIdentities.SigningRa.Certificate]));

    public static Quirk ChangedAfterSigning =>
        Quirk.InCertRep(
            "a byte of the signature changed",
            draft => draft.Afterwards = message => [.. message[..^1], (byte)(message[^1] ^ 1)]);

    public static Quirk SignerNotEnclosed =>
        Quirk.InCertRep("signer's certificate not enclosed", draft => draft.Enclosed = []);

    public static Quirk ForeignCertificatesEnclosed =>
        Quirk.InCertRep(
            "foreign certificates enclosed",
            draft => draft.Enclosed = [
                FakeIdentities.Stranger.Certificate, .. draft.Enclosed, FakeIdentities.LookAlike.Certificate,
            ]);

    public static Quirk WeakDigest => Quirk.InCertRep("digest MD5", draft => draft.Digest = HashAlgorithmName.MD5);

    public static Quirk NoCertificate => Quirk.InSuccess("no certificate", draft => draft.Issued = []);

    public static Quirk CaCertificateOnly =>
        Quirk.InSuccess("the CA's certificate only", draft => draft.Issued = [FakeIdentities.Ca.Certificate]);

    public static Quirk CertificateForAnotherKey =>
        Quirk.InSuccess("a certificate for another key", draft => draft.Issued = [FakeIdentities.Ra.Certificate]);

    public static Quirk CertificateOfAnotherCa => IssuedBy("a certificate of another CA", FakeIdentities.Stranger);

    public static Quirk CertificateOfLookAlikeCa =>
        IssuedBy("a certificate of a look-alike of the CA", FakeIdentities.LookAlike);

    public static Quirk SelfSignedCertificate =>
        Quirk.InSuccess("the request's own self-signed certificate", draft => draft.Issued = [draft.Request.Signer]);

    public static Quirk ExpiredCertificate => Quirk.InSuccess("an expired certificate", draft =>
        draft.Issued = [
            FakeIdentities.Ca.Sign(
                draft.Request.Csr!, FakeAuthority.Today.AddYears(-2), FakeAuthority.Today.AddYears(-1), [9]),
        ]);

    public static Quirk CertificateOfNextWeek => Quirk.InSuccess("a certificate valid from next week", draft =>
        draft.Issued = [
            FakeIdentities.Ca.Sign(
                draft.Request.Csr!, FakeAuthority.Today.AddDays(7), FakeAuthority.Today.AddYears(1), [9]),
        ]);

    public static Quirk EncryptedToSomebodyElse =>
        Quirk.InSuccess("encrypted to somebody else", draft => draft.EnvelopeFor = FakeIdentities.Stranger.Certificate);

    public static Quirk EncryptedWith(string password) =>
        Quirk.InSuccess("encrypted with a password", draft => draft.EnvelopePassword = password);

    public static Quirk EncryptedToRequestedKey => Quirk.InSuccess("encrypted to the requested key", draft =>
        draft.EnvelopeFor = draft.Issued[0]);

    public static Quirk MoreCertificates => Quirk.InSuccess("the chain and a stranger beside the certificate", draft =>
        draft.Issued = [
            FakeIdentities.Ca.Certificate, FakeIdentities.Stranger.Certificate, .. draft.Issued,
            FakeIdentities.Ca.Certificate,
        ]);

    public static Quirk ChangedSubject => Quirk.InSuccess("a subject changed by the CA", draft =>
    {
        var changed = new CertificateRequest(
            new X500DistinguishedName("CN=chosen by the CA"), draft.Request.Csr!.PublicKey, HashAlgorithmName.SHA256);
        draft.Issued = [FakeIdentities.Ca.Sign(changed, FakeAuthority.Today, FakeAuthority.Today.AddYears(1), [9])];
    });

    public static Quirk Ber => Quirk.InCertRep("BER with indefinite lengths", draft => draft.Ber = true);

    public static Quirk KeyIdentifiers =>
        Quirk.InCertRep("subject key identifiers", draft => draft.NamesByKeyIdentifier = true);

    public static Quirk UnknownAttributes => Quirk.InCertRep("unknown signed attributes", draft =>
    {
        // CMSAlgorithmProtection (RFC 6211), and an attribute of Microsoft.
        draft.MoreAttributes.Add(
            Tlv.Sequence(
                Tlv.Oid("1.2.840.113549.1.9.52"),
                Tlv.Set(Tlv.Sequence(Tlv.Algorithm(FakeOids.Digest(draft.Digest), null)))));
        draft.MoreAttributes.Add(Tlv.Sequence(Tlv.Oid("1.3.6.1.4.1.311.21.33"), Tlv.Set(Tlv.Value(0x04, [1, 2, 3]))));
    });

    public static Quirk TrailingLineBreak =>
        Quirk.InCertRep("CRLF after the message", draft => draft.Afterwards = message => [.. message, .. "\r\n"u8]);

    public static Quirk CutShort =>
        Quirk.InCertRep("half a message", draft => draft.Afterwards = message => message[..(message.Length / 2)]);

    public static Quirk Cipher(FakeCipher cipher) =>
        Quirk.InCertRep($"answered in {cipher}", draft => draft.Cipher = cipher);

    public static Quirk Signature(FakeSignature signature) =>
        Quirk.InCertRep($"signature as {signature}", draft => draft.Signature = signature);

    public static Quirk Digest(HashAlgorithmName digest) =>
        Quirk.InCertRep($"digest {digest}", draft => draft.Digest = digest);

    public static Quirk TextTag(int tag) => Quirk.InCertRep($"text under tag {tag}", draft => draft.TextTag = tag);

    public static Quirk Content(FakeContent content) =>
        Quirk.InCertRep($"eContent {content}", draft => draft.ContentWithoutEnvelope = content);

    public static Quirk FailInfo(string? failInfo) =>
        Quirk.InCertRep($"failInfo {failInfo ?? "absent"}", draft => draft.FailInfo = failInfo);

    private static Quirk SignedBy(string name, FakeIdentity signer) =>
        Quirk.InCertRep(name, draft => (draft.Signer, draft.Enclosed) = (signer, [signer.Certificate]));

    private static Quirk IssuedBy(string name, FakeIdentity issuer) => Quirk.InSuccess(name, draft =>
        draft.Issued = [issuer.Sign(draft.Request.Csr!, FakeAuthority.Today, FakeAuthority.Today.AddYears(1), [9])]);
}
