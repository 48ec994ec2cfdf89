using System.Formats.Asn1;
using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Encodes public EC keys as uncompressed points (RFC 5480, 2.2).</summary>
internal static class EcPoint
{
    private const byte Uncompressed = 4;

    /// <exception cref="AsnContentException">The point is compressed, or of another curve's length.</exception>
    /// <exception cref="CryptographicException">The point is not on the curve.</exception>
    public static ECDiffieHellman Open(byte[] point, ECCurve curve)
    {
        if (point is not [Uncompressed, ..] || point.Length % 2 == 0)
            throw new AsnContentException("The point is not uncompressed");
        var half = point.Length / 2;
        return ECDiffieHellman.Create(new ECParameters
        {
            Curve = curve,
            Q = new ECPoint { X = point[1..(half + 1)], Y = point[(half + 1)..] },
        });
    }

    public static byte[] Of(ECDiffieHellman key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [Uncompressed, .. point.X!, .. point.Y!];
    }
}
