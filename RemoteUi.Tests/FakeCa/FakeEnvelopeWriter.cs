using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace RemoteUi.Tests.FakeCa;

/// <summary>Writes the EnvelopedData of a reply with a separate writer, to support every cipher and encoding.</summary>
internal static class FakeEnvelopeWriter
{
    public static byte[] Write(
        byte[] content, X509Certificate2 recipient, FakeCipher cipher, bool byKeyIdentifier, bool ber)
    {
        var (key, iv, encrypted) = Encrypt(content, cipher);
        using var publicKey = recipient.GetRSAPublicKey()!;
        var recipientInfo = Tlv.Sequence(
            Tlv.Integer(byKeyIdentifier ? 2 : 0),
            FakeNames.Of(recipient, byKeyIdentifier),
            Tlv.Algorithm(FakeOids.RsaEncryption, Tlv.Null),
            Tlv.Octets(publicKey.Encrypt(key, RSAEncryptionPadding.Pkcs1)));
        var enveloped = Tlv.Sequence(
            Tlv.Integer(byKeyIdentifier ? 2 : 0),
            Tlv.Set(recipientInfo),
            Tlv.Sequence(
                Tlv.Oid(FakeOids.Data), Tlv.Algorithm(Oid(cipher), Tlv.Value(0x04, iv)), Tlv.OctetsAs(0, encrypted)));
        var contentInfo = Tlv.Sequence(Tlv.Oid(FakeOids.EnvelopedData), Tlv.Context(0, enveloped));
        return ber ? contentInfo.ToBer() : contentInfo.ToDer();
    }

    private static string Oid(FakeCipher cipher) => cipher switch
    {
        FakeCipher.Des => "1.3.14.3.2.7",
        FakeCipher.TripleDes => "1.2.840.113549.3.7",
        FakeCipher.Aes128 => "2.16.840.1.101.3.4.1.2",
        FakeCipher.Aes192 => "2.16.840.1.101.3.4.1.22",
        _ => "2.16.840.1.101.3.4.1.42",
    };

    private static (byte[] Key, byte[] Iv, byte[] Encrypted) Encrypt(byte[] content, FakeCipher cipher)
    {
        if (cipher == FakeCipher.Des) return EncryptWithDes(content);
#pragma warning disable CA5350 // Servers in use reply with 3DES, so the fake CA must support it.
        using var algorithm = cipher == FakeCipher.TripleDes ? TripleDES.Create() : (SymmetricAlgorithm)Aes.Create();
#pragma warning restore CA5350
        if (cipher != FakeCipher.TripleDes)
            algorithm.KeySize = cipher switch { FakeCipher.Aes128 => 128, FakeCipher.Aes192 => 192, _ => 256 };
        algorithm.GenerateKey();
        algorithm.GenerateIV();
        return (algorithm.Key, algorithm.IV, algorithm.EncryptCbc(content, algorithm.IV));
    }

    /// <summary>Uses BouncyCastle, because the system's OpenSSL has single DES disabled.</summary>
    private static (byte[] Key, byte[] Iv, byte[] Encrypted) EncryptWithDes(byte[] content)
    {
        byte[] key = [.. RandomNumberGenerator.GetBytes(8)], iv = RandomNumberGenerator.GetBytes(8);
        IBufferedCipher des = CipherUtilities.GetCipher("DES/CBC/PKCS7PADDING");
        des.Init(true, new ParametersWithIV(new DesParameters(key), iv));
        return (key, iv, des.DoFinal(content));
    }
}
