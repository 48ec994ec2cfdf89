using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using ContentInfo = Org.BouncyCastle.Asn1.Cms.ContentInfo;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Writes the pkcsPKIEnvelope (RFC 8894, 3.2.2) for one recipient, identified by issuer and serial number, with RSA and
/// PKCS#1 padding, or by key agreement if its key is an elliptic curve key. Never by the challenge password (RFC 8894,
/// 3.1): whoever recorded the message could then guess the password for as long as they like. Builds it from
/// BouncyCastle's structures, to be encoded as DER, because BouncyCastle's generators write indefinite lengths, which
/// servers written in Go reject.
/// </summary>
internal static class EnvelopeWriter
{
    public static ContentInfo Write(byte[] content, X509Certificate2 recipient, ContentCipher cipher)
    {
        using var symmetric = Create(cipher);
        var encrypted = symmetric.EncryptCbc(content, symmetric.IV);
        var key = symmetric.Key;
        var recipientInfo = PublicKeys.Agrees(recipient)
            ? new RecipientInfo(KeyAgreement.Wrap(key, recipient, cipher))
            : new RecipientInfo(Transport(recipient, Encrypt(key, recipient)));
        CryptographicOperations.ZeroMemory(key);
        return Assemble(recipientInfo, new(IdentifierOf(cipher), new DerOctetString(symmetric.IV)), encrypted);
    }

    /// <summary>Builds the envelope from parts that are already encrypted.</summary>
    internal static ContentInfo Assemble(
        X509Certificate2 recipient, byte[] encryptedKey, AlgorithmIdentifier cipher, byte[] encrypted) =>
        Assemble(new RecipientInfo(Transport(recipient, encryptedKey)), cipher, encrypted);

    private static ContentInfo Assemble(RecipientInfo recipient, AlgorithmIdentifier cipher, byte[] encrypted)
    {
        var content = new EncryptedContentInfo(
            CmsObjectIdentifiers.Data, cipher, new DerOctetString(encrypted));
        var enveloped = new EnvelopedData(null, new DerSet(recipient), content, (Asn1Set?)null);
        return new ContentInfo(CmsObjectIdentifiers.EnvelopedData, enveloped);
    }

    private static KeyTransRecipientInfo Transport(X509Certificate2 recipient, byte[] encryptedKey) => new(
        new RecipientIdentifier(CertificateName.Of(recipient)),
        new AlgorithmIdentifier(PkcsObjectIdentifiers.RsaEncryption, DerNull.Instance),
        new DerOctetString(encryptedKey));

    private static byte[] Encrypt(byte[] key, X509Certificate2 recipient) =>
        (PublicKeys.RsaOf(recipient)
            ?? throw new ArgumentException("The recipient has no key to encrypt to", nameof(recipient)))
        .Encrypt(key, RSAEncryptionPadding.Pkcs1);

    private static SymmetricAlgorithm Create(ContentCipher cipher)
    {
        if (cipher == ContentCipher.TripleDesCbc) return TripleDes();
        var aes = Aes.Create();
        aes.KeySize = cipher == ContentCipher.Aes256Cbc ? 256 : 128;
        return aes;
    }

    // RFC 8894, 2.9, requires triple DES of a client whose server advertises nothing better; the floor in the settings
    // can forbid it.
#pragma warning disable CA5350
    private static TripleDES TripleDes() => TripleDES.Create();
#pragma warning restore CA5350

    internal static DerObjectIdentifier IdentifierOf(ContentCipher cipher) => cipher switch
    {
        ContentCipher.Aes256Cbc => NistObjectIdentifiers.IdAes256Cbc,
        ContentCipher.Aes128Cbc => NistObjectIdentifiers.IdAes128Cbc,
        _ => PkcsObjectIdentifiers.DesEde3Cbc,
    };
}
