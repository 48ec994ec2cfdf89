using System.Formats.Asn1;
using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Writes an EnvelopedData with one recipient in DER (RFC 5652, 6.1).</summary>
internal static class EnvelopedDataWriter
{
    public const int VersionOfKeyTransport = 0;
    public const int VersionOfKeyAgreement = 2;
    public const int VersionOfPassword = 3;

    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>Encrypts the content to one recipient.</summary>
    /// <param name="recipient">Makes the RecipientInfo of the envelope's key.</param>
    public static byte[] Encrypt(byte[] content, string cipherOid, int version, Func<byte[], byte[]> recipient)
    {
        var key = ContentCipher.NewKey(cipherOid);
        var initializationVector = RandomNumberGenerator.GetBytes(Algorithms.BlockBytes(cipherOid));
        var encrypted = ContentCipher.Encrypt(cipherOid, key, initializationVector, content);
        return Write(version, recipient(key), cipherOid, initializationVector, encrypted);
    }

    private static byte[] Write(
        int version, byte[] recipient, string cipherOid, byte[] initializationVector, byte[] encryptedContent)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.EnvelopedData);
            using (writer.PushSequence(Field0))
            using (writer.PushSequence())
            {
                writer.WriteInteger(version);
                using (writer.PushSetOf()) writer.WriteEncodedValue(recipient);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Oids.Data);
                    WriteCipher(writer, cipherOid, initializationVector);
                    writer.WriteOctetString(encryptedContent, new Asn1Tag(TagClass.ContextSpecific, 0));
                }
            }
        }

        return writer.Encode();
    }

    /// <summary>Writes the AlgorithmIdentifier of a cipher in CBC mode.</summary>
    public static void WriteCipher(AsnWriter writer, string cipherOid, byte[] initializationVector)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(cipherOid);
            writer.WriteOctetString(initializationVector);
        }
    }
}
