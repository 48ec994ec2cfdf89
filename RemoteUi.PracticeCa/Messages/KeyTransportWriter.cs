using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Writes a KeyTransRecipientInfo with PKCS#1 padding (RFC 5652, 6.2.1; RFC 3370, 4.2.1), with an opened key: the
/// platform's EnvelopedCms opens the key of the certificate each time, which takes longer than encrypting to it.
/// </summary>
internal static class KeyTransportWriter
{
    private const int Version = 0;

    /// <param name="key">The envelope's key.</param>
    /// <param name="recipient">The certificate of <paramref name="recipientKey"/>.</param>
    public static byte[] Write(byte[] key, X509Certificate2 recipient, RSA recipientKey)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(Version);
            IssuerAndSerialNumber.Write(writer, recipient);
            AlgorithmIdentifierWriter.WriteWithNull(writer, Oids.Rsa);
            writer.WriteOctetString(recipientKey.Encrypt(key, RSAEncryptionPadding.Pkcs1));
        }

        return writer.Encode();
    }
}
