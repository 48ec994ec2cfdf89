using System.Formats.Asn1;
using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Reads the parameters of RSAES-OAEP (RFC 4055, 4.1), of which the digest is needed.</summary>
internal static class OaepParameters
{
    private static readonly Asn1Tag Digest = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>
    /// Returns the padding, whose mask uses the same digest; null for a digest that is not supported. The digest is
    /// SHA-1 if none is named.
    /// </summary>
    public static RSAEncryptionPadding? Read(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            if (encoded.IsEmpty) return RSAEncryptionPadding.OaepSHA1;
            var parameters = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence();
            if (!parameters.HasData || !parameters.PeekTag().HasSameClassAndValue(Digest))
                return RSAEncryptionPadding.OaepSHA1;
            var digest = parameters.ReadSequence(Digest).ReadSequence().ReadObjectIdentifier();
            return Algorithms.FindDigest(digest) is { } found ? RSAEncryptionPadding.CreateOaep(found) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
