using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>
/// An EnvelopedData with one recipient. It is opened without a word about how that failed: a key that cannot be
/// decrypted is replaced by a random one (RFC 3218, 2.3.2), and all of the content is read before its padding is
/// judged.
/// </summary>
/// <param name="Issuer">The issuer of the recipient's certificate, in DER.</param>
/// <param name="Serial">The serial number of the recipient's certificate.</param>
internal sealed record SoundEnvelope(
    byte[] Issuer, BigInteger Serial, byte[] EncryptedKey, string CipherOid, byte[] Vector, byte[] Encrypted)
{
    /// <summary>Returns null if the bytes are no such EnvelopedData.</summary>
    public static SoundEnvelope? Read(byte[] content)
    {
        try
        {
            return ReadFields(new AsnReader(content, AsnEncodingRules.BER));
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    public bool IsFor(FakeIdentity recipient) =>
        Issuer.AsSpan().SequenceEqual(recipient.Certificate.IssuerName.RawData)
        && Serial == new BigInteger(recipient.Certificate.SerialNumberBytes.Span, isBigEndian: true);

    /// <summary>Returns the content, or null if key or padding are wrong.</summary>
    public byte[]? Open(FakeIdentity recipient)
    {
        if (SoundCipher.Of(CipherOid) is not { } cipher || Vector.Length != cipher.Block) return null;
        var key = DecryptKey(recipient.Key, cipher.KeyBytes);
        if (Encrypted.Length == 0 || Encrypted.Length % cipher.Block != 0) return null;
        var padded = cipher.Decrypt(key, Vector, Encrypted);
        var count = padded[^1];
        return count >= 1 && count <= cipher.Block && padded[^count..].All(value => value == count)
            ? padded[..^count]
            : null;
    }

    private byte[] DecryptKey(RSA key, int length)
    {
        var substitute = RandomNumberGenerator.GetBytes(length);
        try
        {
            var decrypted = key.Decrypt(EncryptedKey, RSAEncryptionPadding.Pkcs1);
            return decrypted.Length == length ? decrypted : substitute;
        }
        catch (CryptographicException)
        {
            return substitute;
        }
    }

    private static SoundEnvelope ReadFields(AsnReader reader)
    {
        var contentInfo = reader.ReadSequence();
        if (contentInfo.ReadObjectIdentifier() != FakeOids.EnvelopedData) throw new AsnContentException();
        var enveloped = contentInfo.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        enveloped.ReadInteger();
        var recipient = enveloped.ReadSetOf().ReadSequence();
        recipient.ReadInteger();
        var name = recipient.ReadSequence();
        var issuer = name.ReadEncodedValue().ToArray();
        var serial = name.ReadInteger();
        recipient.ReadSequence();
        var key = recipient.ReadOctetString();
        var content = enveloped.ReadSequence();
        content.ReadObjectIdentifier();
        var algorithm = content.ReadSequence();
        return new(
            issuer, serial, key, algorithm.ReadObjectIdentifier(), algorithm.ReadOctetString(),
            content.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 0)));
    }
}
