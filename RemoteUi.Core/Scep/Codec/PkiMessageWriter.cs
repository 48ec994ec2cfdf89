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
/// algorithm is written as rsaEncryption, which every SCEP server accepts, with the digest in its own field.
/// </summary>
internal static class PkiMessageWriter
{
    /// <param name="signer">The signer's certificate in DER.</param>
    public static byte[] Write(PkiMessage message, X509Certificate2 recipient, byte[] signer, RSA signerKey)
    {
        var envelope = EnvelopeWriter.Write(message.Content, recipient, message.Algorithms.Cipher);
        return Sign(message, envelope.GetEncoded(Asn1Encodable.Der), signer, signerKey);
    }

    /// <summary>Builds and signs the message for an envelope that is already written.</summary>
    internal static byte[] Sign(PkiMessage message, byte[] envelope, byte[] signer, RSA signerKey)
    {
        var certificate = X509CertificateStructure.GetInstance(signer);
        var signerInfo = SignerInfoOf(message, envelope, certificate, signerKey);
        var signedData = new SignedData(
            new DerSet(signerInfo.DigestAlgorithm),
            new ContentInfo(CmsObjectIdentifiers.Data, new DerOctetString(envelope)),
            new DerSet(certificate), null, new DerSet(signerInfo));
        return new ContentInfo(CmsObjectIdentifiers.SignedData, signedData).GetEncoded(Asn1Encodable.Der);
    }

    private static SignerInfo SignerInfoOf(
        PkiMessage message, byte[] envelope, X509CertificateStructure signer, RSA signerKey)
    {
        var digest = message.Algorithms.Digest;
        var attributes = Attributes(message, CryptographicOperations.HashData(digest, envelope));
        var signature = signerKey.SignData(
            attributes.GetEncoded(Asn1Encodable.Der), digest, RSASignaturePadding.Pkcs1);
        return new SignerInfo(
            new SignerIdentifier(new IssuerAndSerialNumber(signer.Issuer, signer.SerialNumber)),
            DigestNames.Identifier(digest), attributes,
            new AlgorithmIdentifier(PkcsObjectIdentifiers.RsaEncryption, DerNull.Instance),
            new DerOctetString(signature), null);
    }

    private static DerSet Attributes(PkiMessage message, byte[] digest) => new(
        Attribute(CmsAttributes.ContentType, CmsObjectIdentifiers.Data),
        Attribute(CmsAttributes.MessageDigest, new DerOctetString(digest)),
        Attribute(CmsAttributes.SigningTime, SigningTime(message.SigningTime)),
        Attribute(ScepOids.TransactionId, new DerPrintableString(message.TransactionId.Value)),
        Attribute(ScepOids.MessageType, new DerPrintableString($"{(int)message.Type}")),
        Attribute(ScepOids.SenderNonce, new DerOctetString(message.SenderNonce.Bytes)));

    /// <summary>UTCTime through 2049, GeneralizedTime from 2050 on (RFC 5652, 11.3).</summary>
    private static Time SigningTime(DateTimeOffset time) =>
        new(time.UtcDateTime.AddTicks(-(time.UtcTicks % TimeSpan.TicksPerSecond)));

    private static CmsAttribute Attribute(DerObjectIdentifier type, Asn1Encodable value) =>
        new(type, new DerSet(value));
}
