using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using CmsAttribute = Org.BouncyCastle.Asn1.Cms.Attribute;
using ContentInfo = Org.BouncyCastle.Asn1.Cms.ContentInfo;
using IssuerAndSerialNumber = Org.BouncyCastle.Asn1.Cms.IssuerAndSerialNumber;
using SignedData = Org.BouncyCastle.Asn1.Cms.SignedData;
using SignerInfo = Org.BouncyCastle.Asn1.Cms.SignerInfo;
using Time = Org.BouncyCastle.Asn1.Cms.Time;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Writes a pkiMessage (RFC 8894, 3.2) entirely in DER: a SignedData that contains an EnvelopedData. The signature
/// algorithm of an RSA key is written as rsaEncryption, which every SCEP server accepts, with the digest in its own
/// field; that of an elliptic curve key as ecdsa-with-SHAn (RFC 5753, 2.1.1).
/// </summary>
internal static class PkiMessageWriter
{
    /// <param name="signer">The signer's certificate in DER.</param>
    public static byte[] Write(
        PkiMessage message, X509Certificate2 recipient, byte[] signer, AsymmetricAlgorithm signerKey)
    {
        var envelope = EnvelopeWriter.Write(message.Content, recipient, message.Algorithms.Cipher);
        return Sign(message, envelope.GetEncoded(Asn1Encodable.Der), signer, signerKey);
    }

    /// <summary>Builds and signs the message for an envelope that is already written.</summary>
    internal static byte[] Sign(
        PkiMessage message, byte[] envelope, byte[] signer, AsymmetricAlgorithm signerKey) => Sign(
        envelope, Attributes(message, CryptographicOperations.HashData(message.Algorithms.Digest, envelope)),
        new(DigestNames.Identifier(message.Algorithms.Digest), message.Algorithms.Digest), signer, signerKey);

    /// <summary>Signs any content with any signed attributes.</summary>
    internal static byte[] Sign(
        byte[] content, Asn1Set attributes, SigningDigest digest, byte[] signer, AsymmetricAlgorithm signerKey)
    {
        var certificate = X509CertificateStructure.GetInstance(signer);
        var signature = KeySignature.Make(signerKey, attributes.GetEncoded(Asn1Encodable.Der), digest.Name);
        var signerInfo = new SignerInfo(
            new SignerIdentifier(new IssuerAndSerialNumber(certificate.Issuer, certificate.SerialNumber)),
            digest.Identifier, attributes,
            AlgorithmOf(signerKey, digest.Name), new DerOctetString(signature), null);
        var signedData = new SignedData(
            new DerSet(digest.Identifier),
            new ContentInfo(CmsObjectIdentifiers.Data, new DerOctetString(content)),
            new DerSet(certificate), null, new DerSet(signerInfo));
        return new ContentInfo(CmsObjectIdentifiers.SignedData, signedData).GetEncoded(Asn1Encodable.Der);
    }

    private static AlgorithmIdentifier AlgorithmOf(AsymmetricAlgorithm key, HashAlgorithmName digest) =>
        key is RSA ? new(PkcsObjectIdentifiers.RsaEncryption, DerNull.Instance) : KeySignature.AlgorithmOf(key, digest);

    /// <summary>UTCTime through 2049, GeneralizedTime from 2050 on (RFC 5652, 11.3).</summary>
    internal static Time SigningTime(DateTimeOffset time) =>
        new(time.UtcDateTime.AddTicks(-(time.UtcTicks % TimeSpan.TicksPerSecond)));

    internal static CmsAttribute Attribute(DerObjectIdentifier type, Asn1Encodable value) =>
        new(type, new DerSet(value));

    private static DerSet Attributes(PkiMessage message, byte[] digest) => new(
        Attribute(CmsAttributes.ContentType, CmsObjectIdentifiers.Data),
        Attribute(CmsAttributes.MessageDigest, new DerOctetString(digest)),
        Attribute(CmsAttributes.SigningTime, SigningTime(message.SigningTime)),
        Attribute(ScepOids.TransactionId, new DerPrintableString(message.TransactionId.Value)),
        Attribute(ScepOids.MessageType, new DerPrintableString($"{(int)message.Type}")),
        Attribute(ScepOids.SenderNonce, new DerOctetString(message.SenderNonce.Bytes)));
}

/// <summary>Represents a digest and the identifier that is written for it.</summary>
internal sealed record SigningDigest(AlgorithmIdentifier Identifier, HashAlgorithmName Name);
