using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Wraps keys, which the platform does not: with AES (RFC 3394), and with a password's key (RFC 3211). The only class
/// of this project that uses BouncyCastle; see decision 18.
/// </summary>
internal static class KeyWrap
{
    private static readonly Dictionary<string, int> Aes = new()
    {
        [Oids.Aes128Wrap] = 16,
        [Oids.Aes192Wrap] = 24,
        [Oids.Aes256Wrap] = 32,
    };

    /// <summary>Returns the length in bytes of the key that an algorithm wraps with; null if it is not supported.
    /// </summary>
    public static int? KeyBytes(string oid) => Aes.TryGetValue(oid, out var bytes) ? bytes : null;

    /// <summary>Returns the algorithm that wraps with a key as long as that of a cipher; AES-128 for 3DES.</summary>
    public static string For(string cipherOid) => cipherOid switch
    {
        Oids.Aes192 => Oids.Aes192Wrap,
        Oids.Aes256 => Oids.Aes256Wrap,
        _ => Oids.Aes128Wrap,
    };

    public static byte[] Wrap(byte[] wrappingKey, byte[] key)
    {
        var engine = new AesWrapEngine();
        engine.Init(forWrapping: true, new KeyParameter(wrappingKey));
        return engine.Wrap(key, 0, key.Length);
    }

    /// <summary>Returns the key, or null if it was wrapped with another key.</summary>
    public static byte[]? Unwrap(byte[] wrappingKey, byte[] wrapped)
    {
        var engine = new AesWrapEngine();
        engine.Init(forWrapping: false, new KeyParameter(wrappingKey));
        try
        {
            return engine.Unwrap(wrapped, 0, wrapped.Length);
        }
        catch (InvalidCipherTextException)
        {
            return null;
        }
    }

    /// <summary>Wraps a key with the key of a password, by AES in CBC mode (RFC 3211, 2.3).</summary>
    public static byte[] WrapWithPassword(byte[] passwordKey, byte[] initializationVector, byte[] key)
    {
        var engine = new Rfc3211WrapEngine(new AesEngine());
        engine.Init(forWrapping: true, new ParametersWithIV(new KeyParameter(passwordKey), initializationVector));
        return engine.Wrap(key, 0, key.Length);
    }
}
