using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Opens clients' EC keys on the accepted curves (RFC 5480).</summary>
internal static class EcKeys
{
    /// <summary>The accepted keys in words.</summary>
    public const string Accepted = "an EC key on P-256, P-384, or P-521";

    /// <summary>Returns whether a key (SubjectPublicKeyInfo) is an EC key, on whatever curve.</summary>
    public static bool IsEc(byte[] publicKey)
    {
        var info = new AsnReader(publicKey, AsnEncodingRules.BER).ReadSequence();
        return info.ReadSequence().ReadObjectIdentifier() == Oids.EcPublicKey;
    }

    /// <summary>
    /// Returns the key for verification, which the caller disposes of, or null if it is not accepted.
    /// </summary>
    public static ECDsa? Open(PublicKey key)
    {
        try
        {
            return IsAccepted(key) ? key.GetECDsaPublicKey() : null;
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            return null; // The point is not on the curve, or it is compressed.
        }
    }

    private static bool IsAccepted(PublicKey key)
    {
        if (key.Oid.Value != Oids.EcPublicKey || key.EncodedParameters is not { } parameters) return false;
        var reader = new AsnReader(parameters.RawData, AsnEncodingRules.BER);
        return reader.PeekTag().HasSameClassAndValue(Asn1Tag.ObjectIdentifier)
            && reader.ReadObjectIdentifier() is Oids.P256 or Oids.P384 or Oids.P521;
    }
}
