using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using RemoteUi.Core;

namespace RemoteUi.Web.Tokens;

/// <summary>The text of a token: a prefix by which scanners for leaked secrets find it, and 256 random bits.</summary>
internal static class TokenText
{
    private const string Prefix = "rui_";
    private const int RandomBytes = 32;

    /// <summary>The length of every token, in characters.</summary>
    public static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(RandomBytes);

    public static Secret Make() => new(Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)));

    /// <summary>
    /// Returns the hash that is stored. One round of SHA-256 is enough: nobody can try 2^256 tokens, so that a slow
    /// hash, which passwords need because people choose them, would only cost time at every request. A salt would
    /// protect equal secrets, and no two tokens are equal. That the row is found by the hash tells a caller nothing
    /// about it, because nobody can choose a token by the beginning of its hash.
    /// </summary>
    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
