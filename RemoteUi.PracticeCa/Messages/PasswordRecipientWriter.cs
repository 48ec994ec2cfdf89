using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Writes a PasswordRecipientInfo (RFC 5652, 6.2.4), with PBKDF2 and HMAC-SHA256 (RFC 8018), and AES-256 for the key
/// wrap (RFC 3211).
/// </summary>
internal static class PasswordRecipientWriter
{
    private const int Version = 0;
    private const int Iterations = 100_000;
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;
    private const int BlockBytes = 16;

    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Field3 = new(TagClass.ContextSpecific, 3, isConstructed: true);

    /// <param name="key">The envelope's key.</param>
    public static byte[] Write(byte[] key, ChallengePassword password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var initializationVector = RandomNumberGenerator.GetBytes(BlockBytes);
        var passwordKey = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password.Reveal()), salt, Iterations, HashAlgorithmName.SHA256, KeyBytes);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence(Field3))
        {
            writer.WriteInteger(Version);
            WriteDerivation(writer, salt);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oids.PasswordKeyWrap);
                EnvelopedDataWriter.WriteCipher(writer, Oids.Aes256, initializationVector);
            }

            writer.WriteOctetString(KeyWrap.WrapWithPassword(passwordKey, initializationVector, key));
        }

        return writer.Encode();
    }

    private static void WriteDerivation(AsnWriter writer, byte[] salt)
    {
        using (writer.PushSequence(Field0))
        {
            writer.WriteObjectIdentifier(Oids.Pbkdf2);
            using (writer.PushSequence())
            {
                writer.WriteOctetString(salt);
                writer.WriteInteger(Iterations);
                writer.WriteInteger(KeyBytes);
                AlgorithmIdentifierWriter.WriteWithNull(writer, Oids.HmacSha256);
            }
        }
    }
}
