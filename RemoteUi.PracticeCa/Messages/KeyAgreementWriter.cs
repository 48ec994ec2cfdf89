using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Writes a KeyAgreeRecipientInfo with an ephemeral key (RFC 5753, 3.1.1).</summary>
internal static class KeyAgreementWriter
{
    private const int Version = 3;

    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Field1 = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <param name="key">The envelope's key.</param>
    /// <param name="recipient">A certificate with an EC key.</param>
    /// <param name="cipherOid">The envelope's cipher, which determines the key wrap.</param>
    public static byte[] Write(byte[] key, X509Certificate2 recipient, string cipherOid)
    {
        using var signing = recipient.PublicKey.GetECDsaPublicKey()!;
        using var other = ECDiffieHellman.Create(signing.ExportParameters(includePrivateParameters: false));
        using var ephemeral = ECDiffieHellman.Create(signing.ExportParameters(includePrivateParameters: false).Curve);
        var scheme = SchemeOf(other.KeySize);
        var wrap = AlgorithmIdentifierWriter.WithoutParameters(KeyWrap.For(cipherOid));
        var wrappingKey = KeyDerivation.Derive(
            ephemeral, other.PublicKey, scheme, wrap, ukm: null, KeyWrap.KeyBytes(KeyWrap.For(cipherOid))!.Value);
        return Write(EcPoint.Of(ephemeral), scheme, wrap, recipient, KeyWrap.Wrap(wrappingKey, key));
    }

    /// <summary>Returns the scheme whose digest is as strong as the curve (RFC 5753, 8).</summary>
    private static string SchemeOf(int bits) => bits switch
    {
        <= 256 => Oids.EcdhSha256,
        <= 384 => Oids.EcdhSha384,
        _ => Oids.EcdhSha512,
    };

    private static byte[] Write(
        byte[] point, string scheme, byte[] wrap, X509Certificate2 recipient, byte[] wrappedKey)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence(Field1))
        {
            writer.WriteInteger(Version);
            using (writer.PushSequence(Field0))
            using (writer.PushSequence(Field1))
            {
                writer.WriteEncodedValue(AlgorithmIdentifierWriter.WithoutParameters(Oids.EcPublicKey));
                writer.WriteBitString(point);
            }

            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(scheme);
                writer.WriteEncodedValue(wrap);
            }

            WriteKey(writer, recipient, wrappedKey);
        }

        return writer.Encode();
    }

    private static void WriteKey(AsnWriter writer, X509Certificate2 recipient, byte[] wrappedKey)
    {
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            IssuerAndSerialNumber.Write(writer, recipient);
            writer.WriteOctetString(wrappedKey);
        }
    }
}
