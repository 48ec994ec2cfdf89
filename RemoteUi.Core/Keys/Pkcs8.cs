using System.Formats.Asn1;

namespace RemoteUi.Core.Keys;

/// <summary>Reads what kind of key a PKCS#8 holds (RFC 5208, 5).</summary>
internal static class Pkcs8
{
    private const string EllipticCurveKey = "1.2.840.10045.2.1";

    /// <summary>Whether it is an elliptic curve key; false for all others, damaged ones included.</summary>
    public static bool IsElliptic(ReadOnlyMemory<byte> pkcs8)
    {
        try
        {
            var key = new AsnReader(pkcs8, AsnEncodingRules.BER).ReadSequence();
            key.ReadInteger();
            return key.ReadSequence().ReadObjectIdentifier() == EllipticCurveKey;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
