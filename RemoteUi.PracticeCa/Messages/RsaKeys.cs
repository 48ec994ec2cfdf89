using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Opens clients' RSA keys, of which those that the platform rejects or computes slowly are refused.</summary>
internal static class RsaKeys
{
    public const int MinBits = 2048;
    public const int MaxBits = 8192;

    /// <summary>Gets the accepted keys in words.</summary>
    public static string Accepted { get; } =
        FormattableString.Invariant(
            $"an RSA key of at least {MinBits} and at most {MaxBits} bits with an odd public exponent of 3 to 2^32");

    /// <summary>Returns the key, which the caller disposes of, or null if it is not accepted.</summary>
    public static RSA? Open(PublicKey key)
    {
        try
        {
            return IsAccepted(key) ? key.GetRSAPublicKey() : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether the key may be opened, which can still fail.</summary>
    public static bool IsAccepted(PublicKey key)
    {
        try
        {
            return key.Oid.Value == Oids.Rsa && IsAccepted(key.EncodedKeyValue.RawData);
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static bool IsAccepted(byte[] encoded)
    {
        var reader = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence();
        var modulus = new BigInteger(reader.ReadIntegerBytes().Span, isUnsigned: false, isBigEndian: true);
        var exponent = new BigInteger(reader.ReadIntegerBytes().Span, isUnsigned: false, isBigEndian: true);
        return modulus.Sign > 0 && modulus.GetBitLength() is >= MinBits and <= MaxBits
            && exponent >= 3 && exponent <= uint.MaxValue && !exponent.IsEven;
    }
}
