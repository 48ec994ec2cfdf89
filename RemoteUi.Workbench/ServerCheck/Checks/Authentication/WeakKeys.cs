using System.Numerics;
using System.Security.Cryptography;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>RSA keys that no server may accept. Those that are slow to make are made once for the program.</summary>
internal static class WeakKeys
{
    private const int SoundBits = 2048, SoundBytes = SoundBits / 8;

    private static readonly Lazy<RSA> ExponentThreeKey = new(MakeExponentThree);

    public static RSA Short(int bits) => RSA.Create(bits);

    /// <summary>A key of 2048 bits with the public exponent 3.</summary>
    public static RSA ExponentThree => ExponentThreeKey.Value;

    /// <summary>
    /// The platform makes no key with this exponent, but primes for it: those with the remainder 2 when divided by 3.
    /// </summary>
    private static RSA MakeExponentThree()
    {
        var primes = new List<BigInteger>();
        while (primes.Count < 2)
        {
            using var made = RSA.Create(SoundBits);
            var parameters = made.ExportParameters(includePrivateParameters: true);
            primes.AddRange(new[] { Number(parameters.P!), Number(parameters.Q!) }.Where(prime => prime % 3 == 2));
        }

        return WithExponentThree(primes[0], primes[1]);
    }

    private static RSA WithExponentThree(BigInteger p, BigInteger q)
    {
        var d = ((2 * (p - 1) * (q - 1)) + 1) / 3;
        return RSA.Create(new RSAParameters
        {
            Modulus = Bytes(p * q, SoundBytes),
            Exponent = [3],
            D = Bytes(d, SoundBytes),
            P = Bytes(p, SoundBytes / 2),
            Q = Bytes(q, SoundBytes / 2),
            DP = Bytes(d % (p - 1), SoundBytes / 2),
            DQ = Bytes(d % (q - 1), SoundBytes / 2),
            InverseQ = Bytes(BigInteger.ModPow(q, p - 2, p), SoundBytes / 2),
        });
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static byte[] Bytes(BigInteger number, int length)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}

/// <summary>
/// A key with the public exponent 1, under which a padded message is its own signature and its own encryption. Exists
/// to see whether a server takes it.
/// </summary>
internal sealed class ExponentOneKey(byte[] modulus) : RSA
{
    private static readonly byte[] Sha1Prefix = Convert.FromHexString("3021300906052B0E03021A05000414");
    private static readonly byte[] Sha256Prefix = Convert.FromHexString("3031300D060960864801650304020105000420");
    private static readonly byte[] Sha512Prefix = Convert.FromHexString("3051300D060960864801650304020305000440");

    public override int KeySize => (int)new BigInteger(modulus, isUnsigned: true, isBigEndian: true).GetBitLength();

    public override RSAParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters
            ? throw new CryptographicException("The key has no private part")
            : new() { Modulus = modulus, Exponent = [1] };

    public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

    /// <summary>Returns the padded digest (RFC 8017, 9.2).</summary>
    public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
    {
        byte[] digest = [.. PrefixOf(hash.Length), .. hash];
        return [0, 1, .. Enumerable.Repeat((byte)0xFF, modulus.Length - digest.Length - 3), 0, .. digest];
    }

    /// <summary>Removes the padding (RFC 8017, 7.2.2).</summary>
    public override byte[] Decrypt(byte[] data, RSAEncryptionPadding padding)
    {
        var end = Array.IndexOf(data, (byte)0, Math.Min(2, data.Length));
        return end > 0 ? data[(end + 1)..] : throw new CryptographicException("The padding is wrong");
    }

    private static byte[] PrefixOf(int hashBytes) => hashBytes switch
    {
        20 => Sha1Prefix,
        32 => Sha256Prefix,
        _ => Sha512Prefix,
    };
}
