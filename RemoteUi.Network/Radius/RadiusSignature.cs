using System.Security.Cryptography;
using System.Text;
using RemoteUi.Core;

namespace RemoteUi.Network.Radius;

/// <summary>
/// Signs requests and checks answers with the shared secret: Response Authenticator (RFC 2865, 3) and
/// Message-Authenticator (RFC 3579, 3.2), which an answer must have, as the advice on Blast-RADIUS (CVE-2024-3596)
/// asks.
/// </summary>
internal static class RadiusSignature
{
    /// <summary>Writes the Message-Authenticator into a packet that has zeros in its place.</summary>
    public static void Sign(Span<byte> request, int signatureAt, Secret secret) =>
        Hmac(request, secret).CopyTo(request[signatureAt..]);

    /// <summary>Returns what is wrong with the signatures of an answer; null if nothing is.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="requestAuthenticator">The authenticator of the request that is answered.</param>
    /// <param name="secret">The shared secret.</param>
    public static RadiusResult? FindFault(
        RadiusPacket answer, ReadOnlySpan<byte> requestAuthenticator, Secret secret)
    {
        var bytes = answer.Bytes.ToArray();
        var signedAs = bytes.AsSpan(RadiusPacket.AuthenticatorAt, RadiusPacket.AuthenticatorBytes);
        var authenticator = signedAs.ToArray();
        requestAuthenticator.CopyTo(signedAs);
        if (!CryptographicOperations.FixedTimeEquals(authenticator, Md5(bytes, secret)))
            return new RadiusResult.OtherSecret();
        if (answer.SignatureAt is not { } at) return new RadiusResult.Unsigned(answer.Code);
        var signature = bytes.AsSpan(at, RadiusPacket.AuthenticatorBytes);
        var found = signature.ToArray();
        signature.Clear();
        return CryptographicOperations.FixedTimeEquals(found, Hmac(bytes, secret))
            ? null
            : new RadiusResult.WronglySigned(answer.Code);
    }

    // RADIUS has no other algorithm than MD5.
#pragma warning disable CA5351
    private static byte[] Hmac(ReadOnlySpan<byte> bytes, Secret secret) => HMACMD5.HashData(Bytes(secret), bytes);

    private static byte[] Md5(ReadOnlySpan<byte> bytes, Secret secret) => MD5.HashData([.. bytes, .. Bytes(secret)]);
#pragma warning restore CA5351

    private static byte[] Bytes(Secret secret) => Encoding.UTF8.GetBytes(secret.Reveal());
}
