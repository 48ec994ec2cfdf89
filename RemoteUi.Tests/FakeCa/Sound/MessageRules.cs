using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using static RemoteUi.Tests.FakeCa.Sound.SoundRefusalException;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>What every pkiMessage has to satisfy before its envelope is opened.</summary>
internal static class MessageRules
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    private static readonly HashSet<string> Digests =
    [
        FakeOids.Digest(HashAlgorithmName.SHA256), FakeOids.Digest(HashAlgorithmName.SHA384),
        FakeOids.Digest(HashAlgorithmName.SHA512),
    ];

    public static SoundRule TransactionId { get; } = Rule(
        "transactionID", null, "The message has no transactionID.",
        (_, request) => request.TransactionId is { Length: > 0 and <= 255 });

    /// <summary>MD5 is refused, whatever else is accepted.</summary>
    public static SoundRule NoMd5 { get; } = Rule(
        "no MD5", BadAlg, "The digest algorithm is not accepted.",
        (_, request) => request.Signer.DigestAlgorithm.Value != FakeOids.Digest(HashAlgorithmName.MD5));

    public static SoundRule NoSha1 { get; } = Rule(
        "no SHA-1", BadAlg, "The digest algorithm is not accepted.",
        (_, request) => request.Signer.DigestAlgorithm.Value != FakeOids.Digest(HashAlgorithmName.SHA1));

    public static SoundRule KnownDigest { get; } = Rule(
        "a known digest", BadAlg, "The digest algorithm is not accepted.",
        (_, request) => Digests.Contains(request.Signer.DigestAlgorithm.Value!)
            || request.Signer.DigestAlgorithm.Value == FakeOids.Digest(HashAlgorithmName.MD5)
            || request.Signer.DigestAlgorithm.Value == FakeOids.Digest(HashAlgorithmName.SHA1));

    public static SoundRule NoDes { get; } = Rule(
        "no single DES", BadAlg, "The content encryption algorithm is not accepted.",
        (_, request) => Cipher(request) is not "DES");

    public static SoundRule NoTripleDes { get; } = Rule(
        "no 3DES", BadAlg, "The content encryption algorithm is not accepted.",
        (_, request) => Cipher(request) is not "DESEDE");

    public static SoundRule StrongSigner { get; } = Rule(
        "a strong signer's key", BadAlg, "The message is signed with a weak key.",
        (_, request) => IsStrong(request.SignerCertificate.PublicKey));

    public static SoundRule Signature { get; } = Rule(
        "the signature of the message", BadMessageCheck, "The signature of the message does not verify.",
        (_, request) => Verifies(request));

    public static SoundRule MessageType { get; } = Rule(
        "messageType", BadRequest, "The messageType is missing or not supported.",
        (_, request) => request.MessageType is "17" or "19" or "20" or "21" or "22");

    public static SoundRule SenderNonce { get; } = Rule(
        "senderNonce", BadRequest, "The senderNonce is missing or has not 16 bytes.",
        (_, request) => request.SenderNonce is { Length: 16 });

    public static SoundRule SigningTime { get; } = Rule(
        "signingTime", BadTime, "The signingTime is not near the CA's clock.",
        (ca, request) => request.SigningTime is not { } time || (ca.Now - time).Duration() <= Tolerance);

    public static SoundRule NoTrailingBytes { get; } = Rule(
        "no trailing bytes", BadRequest, "Bytes follow the message.", (_, request) => !request.HasTrailingBytes);

    public static IReadOnlyList<SoundRule> All { get; } =
    [
        TransactionId, NoMd5, NoSha1, KnownDigest, NoDes, NoTripleDes, StrongSigner, Signature, MessageType,
        SenderNonce, SigningTime, NoTrailingBytes,
    ];

    /// <summary>RSA of 2048 to 8192 bits with an exponent of 65537 or more, or P-256 and larger curves.</summary>
    public static bool IsStrong(PublicKey key)
    {
        if (key.Oid.Value != FakeOids.RsaEncryption) return key.GetECDsaPublicKey() is { KeySize: >= 256 };
        var numbers = new AsnReader(key.EncodedKeyValue.RawData, AsnEncodingRules.DER).ReadSequence();
        var (modulus, exponent) = (numbers.ReadInteger(), numbers.ReadInteger());
        return modulus.GetBitLength() is >= 2048 and <= 8192 && exponent >= 65537 && !exponent.IsEven;
    }

    private static bool Verifies(SoundRequest request)
    {
        try
        {
            request.Signer.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string? Cipher(SoundRequest request) =>
        request.Envelope is { } envelope ? SoundCipher.Of(envelope.CipherOid)?.Name : null;

    private static SoundRule Rule(
        string name, int? failInfo, string reason, Func<SoundCa, SoundRequest, bool> holds) =>
        SoundRule.That(name, RuleStage.Message, failInfo, reason, holds);
}
