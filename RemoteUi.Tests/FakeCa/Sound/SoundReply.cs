using System.Formats.Asn1;
using System.Security.Cryptography;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Drafts the CertReps of the sound CA: cipher and digest of the request, and the time.</summary>
internal static class SoundReply
{
    private const string SigningTime = "1.2.840.113549.1.9.5";

    public static CertRepDraft Draft(SoundCa ca, SoundRequest request, string status)
    {
        var draft = new CertRepDraft
        {
            Request = request.ToFake(),
            TransactionId = request.TransactionId ?? "",
            PkiStatus = status,
            RecipientNonce = request.SenderNonce,
            Signer = ca.Recipient,
            Enclosed = [ca.Recipient.Certificate],
            EnvelopeFor = request.SignerCertificate,
            Digest = Digest(request),
            Cipher = Cipher(request),
        };
        var time = new AsnWriter(AsnEncodingRules.DER);
        time.WriteUtcTime(ca.Now);
        draft.MoreAttributes.Add(Tlv.Sequence(Tlv.Oid(SigningTime), Tlv.Set(Tlv.Raw(time.Encode()))));
        return draft;
    }

    /// <summary>The digest of the request, unless it is refused.</summary>
    private static HashAlgorithmName Digest(SoundRequest request)
    {
        HashAlgorithmName[] known =
            [HashAlgorithmName.SHA1, HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512];
        var same = known.Where(digest => FakeOids.Digest(digest) == request.Signer.DigestAlgorithm.Value).ToList();
        return same is [var digest] ? digest : HashAlgorithmName.SHA256;
    }

    private static FakeCipher Cipher(SoundRequest request) => request.Envelope?.CipherOid switch
    {
        "1.3.14.3.2.7" => FakeCipher.Des,
        "1.2.840.113549.3.7" => FakeCipher.TripleDes,
        "2.16.840.1.101.3.4.1.2" => FakeCipher.Aes128,
        "2.16.840.1.101.3.4.1.22" => FakeCipher.Aes192,
        _ => FakeCipher.Aes256,
    };
}
