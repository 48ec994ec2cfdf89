using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>
/// A cipher in CBC mode that leaves the padding to its caller, those included that a sound CA refuses.
/// </summary>
internal sealed record SoundCipher(string Name, int KeyBytes, int Block)
{
    private const string Aes = "2.16.840.1.101.3.4.1.";

    private static readonly Dictionary<string, SoundCipher> All = new()
    {
        ["1.3.14.3.2.7"] = new("DES", 8, 8),
        ["1.2.840.113549.3.7"] = new("DESEDE", 24, 8),
        [Aes + "2"] = new("AES", 16, 16),
        [Aes + "22"] = new("AES", 24, 16),
        [Aes + "42"] = new("AES", 32, 16),
    };

    public bool IsAes => Name == "AES";

    /// <summary>Returns null for an unknown cipher.</summary>
    public static SoundCipher? Of(string oid) => All.GetValueOrDefault(oid);

    public byte[] Decrypt(byte[] key, byte[] vector, byte[] encrypted)
    {
        IBufferedCipher cipher = CipherUtilities.GetCipher($"{Name}/CBC/NOPADDING");
        cipher.Init(false, new ParametersWithIV(ParameterUtilities.CreateKeyParameter(Name, key), vector));
        return cipher.DoFinal(encrypted);
    }
}
