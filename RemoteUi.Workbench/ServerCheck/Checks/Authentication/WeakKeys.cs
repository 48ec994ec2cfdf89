using System.Numerics;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>RSA keys that no server may accept. Those that are slow to make are made once for the program.</summary>
internal static class WeakKeys
{
    private const int SoundBits = 2048, PrimeCertainty = 100;

    private static readonly Lazy<RSA> ExponentThreeKey = new(MakeExponentThree);

    public static RSA Short(int bits) => RSA.Create(bits);

    /// <summary>A key of 2048 bits with the public exponent 3.</summary>
    public static RSA ExponentThree => ExponentThreeKey.Value;

    private static RSA MakeExponentThree()
    {
        var generator = new RsaKeyPairGenerator();
        generator.Init(
            new RsaKeyGenerationParameters(
                Org.BouncyCastle.Math.BigInteger.Three, new SecureRandom(), SoundBits, PrimeCertainty));
        return RSA.Create(
            DotNetUtilities.ToRSAParameters((RsaPrivateCrtKeyParameters)generator.GenerateKeyPair().Private));
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
