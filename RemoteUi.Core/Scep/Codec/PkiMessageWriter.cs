using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Writes a pkiMessage (RFC 8894, 3.2) in DER to the last byte: SignedData over an EnvelopedData. The signature's
/// algorithm is written as rsaEncryption, which every SCEP server reads, with the digest beside it.
/// </summary>
internal static class PkiMessageWriter
{
    /// <param name="signer">The signer's certificate in DER.</param>
    public static byte[] Write(PkiMessage message, X509Certificate2 recipient, byte[] signer, RSA signerKey)
    {
        var signerCertificate = X509CertificateStructure.GetInstance(signer);
        var algorithms = message.Algorithms;
        var envelope = EnvelopeWriter.Write(
            message.Content, recipient, algorithms.Cipher).GetEncoded(Asn1Encodable.Der);
        var attributes = Attributes(message, CryptographicOperations.HashData(algorithms.Digest, envelope));
        var signature = signerKey.SignData(
            attributes.GetEncoded(Asn1Encodable.Der), algorithms.Digest, RSASignaturePadding.Pkcs1);
        var digest = DigestNames.Identifier(algorithms.Digest);

        var signerInfo = new DerSequence(
            DerInteger.One,
            new Org.BouncyCastle.Asn1.Cms.IssuerAndSerialNumber(
                signerCertificate.Issuer, signerCertificate.SerialNumber),
            digest,
            new DerTaggedObject(false, 0, attributes),
            new AlgorithmIdentifier(PkcsObjectIdentifiers.RsaEncryption, DerNull.Instance),
            new DerOctetString(signature));
        var signedData = new DerSequence(
            DerInteger.One,
            new DerSet(digest),
            new DerSequence(CmsObjectIdentifiers.Data, new DerTaggedObject(true, 0, new DerOctetString(envelope))),
            new DerTaggedObject(false, 0, new DerSet(signerCertificate)),
            new DerSet(signerInfo));
        return new DerSequence(
            CmsObjectIdentifiers.SignedData, new DerTaggedObject(true, 0, signedData)).GetEncoded(Asn1Encodable.Der);
    }

    private static DerSet Attributes(PkiMessage message, byte[] digest) => new(
        Attribute(CmsAttributes.ContentType, CmsObjectIdentifiers.Data),
        Attribute(CmsAttributes.MessageDigest, new DerOctetString(digest)),
        Attribute(ScepOids.TransactionId, new DerPrintableString(message.TransactionId.Value)),
        Attribute(ScepOids.MessageType, new DerPrintableString($"{(int)message.Type}")),
        Attribute(ScepOids.SenderNonce, new DerOctetString(message.SenderNonce.Bytes)));

    private static DerSequence Attribute(DerObjectIdentifier type, Asn1Encodable value) => new(type, new DerSet(value));
}
