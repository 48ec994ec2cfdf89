using System.Security.Cryptography;

namespace RemoteUi.Core.Scep;

/// <summary>
/// Determines which algorithms are below today's standard (RFC 8894, 7.5; NIST SP 800-131A), in one place for messages
/// sent, messages received, and certificates.
/// </summary>
public static class AlgorithmStrength
{
    /// <summary>The minimum size of an RSA key in bits; a smaller key is weak.</summary>
    public const int MinRsaBits = 2048;

    public static bool IsWeakDigest(HashAlgorithmName digest) =>
        digest == HashAlgorithmName.SHA1 || digest == HashAlgorithmName.MD5;

    /// <param name="name">The name of the content encryption in a report: every cipher except AES is weak.</param>
    public static bool IsWeakCipher(string name) => !name.StartsWith("AES", StringComparison.Ordinal);

    public static bool IsWeakRsaKey(int bits) => bits < MinRsaBits;

    /// <summary>Whether a public exponent is below 65,537 (FIPS 186-5, 5.4).</summary>
    /// <param name="exponent">Big-endian.</param>
    public static bool IsWeakExponent(ReadOnlySpan<byte> exponent)
    {
        const int MinExponent = 65_537;
        var significant = exponent.TrimStart((byte)0);
        var value = 0;
        if (significant.Length > 3) return false;
        foreach (var part in significant) value = (value << 8) | part;
        return value < MinExponent;
    }

    /// <param name="name">The platform's name for a signature algorithm, such as "sha1RSA".</param>
    public static bool IsWeakSignature(string name) =>
        name.Contains("sha1", StringComparison.OrdinalIgnoreCase)
            || name.Contains("md5", StringComparison.OrdinalIgnoreCase)
            || name.Contains("md2", StringComparison.OrdinalIgnoreCase);
}
