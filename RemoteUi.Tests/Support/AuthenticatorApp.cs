using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace RemoteUi.Tests.Support;

/// <summary>An authenticator app: the codes of RFC 6238 with HMAC-SHA1, 6 digits, and steps of 30 seconds.</summary>
internal static class AuthenticatorApp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly RealClock Clock = new();

    /// <summary>Returns the code of the present step, or of one before or after it.</summary>
    public static string CodeOf(string key, int steps = 0)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (Clock.GetUtcNow().ToUnixTimeSeconds() / 30) + steps);
#pragma warning disable CA5350 // RFC 6238 and the apps use SHA-1.
        var hash = HMACSHA1.HashData(Decode(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bits = string.Concat(
            key.Replace(" ", "", StringComparison.Ordinal)
                .Select(letter =>
                    Base32.IndexOf(letter, StringComparison.Ordinal).ToString("B5", CultureInfo.InvariantCulture)));
        return [
            .. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)),
        ];
    }
}
