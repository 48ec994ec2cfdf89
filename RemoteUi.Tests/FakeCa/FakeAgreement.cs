using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace RemoteUi.Tests.FakeCa;

/// <summary>
/// Decrypts what the client encrypts by key agreement (RFC 5753), with a separate reader: only the schemes, key wraps,
/// and encodings that the client should use.
/// </summary>
internal static class FakeAgreement
{
    private const string StandardSha1 = "1.3.133.16.840.63.0.2";
    private const string StandardSha256 = "1.3.132.1.11.1";
    private const string Aes128Wrap = "2.16.840.1.101.3.4.1.5";
    private const string Aes256Wrap = "2.16.840.1.101.3.4.1.45";

    public static byte[] Decrypt(byte[] envelope, IReadOnlyList<FakeIdentity> recipients)
    {
        var outer = new AsnReader(envelope, AsnEncodingRules.DER).ReadSequence();
        outer.ReadObjectIdentifier();
        var data = outer.ReadSequence(Context(0)).ReadSequence();
        if (data.ReadInteger() != 2) throw new FakeRefusalException(2, "the version is not 2");
        var key = KeyOf(data.ReadSetOf().ReadSequence(Context(1)), recipients);
        var content = data.ReadSequence();
        content.ReadObjectIdentifier();
        var algorithm = content.ReadSequence();
#pragma warning disable CA5350 // What a server with no capabilities gets.
        using var cipher = algorithm.ReadObjectIdentifier() == "1.2.840.113549.3.7"
            ? TripleDES.Create()
            : (SymmetricAlgorithm)Aes.Create();
#pragma warning restore CA5350
        cipher.Key = key;
        return cipher.DecryptCbc(content.ReadOctetString(Context(0)), algorithm.ReadOctetString());
    }

    private static byte[] KeyOf(AsnReader recipient, IReadOnlyList<FakeIdentity> recipients)
    {
        if (recipient.ReadInteger() != 3) throw new FakeRefusalException(2, "the version is not 3");
        var originator = recipient.ReadSequence(Context(0)).ReadSequence(Context(1));
        originator.ReadSequence();
        var point = originator.ReadBitString(out _);
        var scheme = recipient.ReadSequence();
        var hash = scheme.ReadObjectIdentifier() switch
        {
            StandardSha1 => HashAlgorithmName.SHA1,
            StandardSha256 => HashAlgorithmName.SHA256,
            var other => throw new FakeRefusalException(0, $"key agreement {other}"),
        };
        var encrypted = recipient.ReadSequence().ReadSequence();
        var name = encrypted.ReadSequence();
        var issuer = name.ReadEncodedValue().ToArray();
        var serial = name.ReadIntegerBytes().ToArray();
        var own = recipients.FirstOrDefault(one =>
                one.Elliptic is not null && one.Certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer)
                    && one.Certificate.SerialNumberBytes.Span.SequenceEqual(serial))
            ?? throw new FakeRefusalException(2, "the message is encrypted to somebody else");
        return Unwrap(
            scheme.ReadEncodedValue().ToArray(), hash, Agree(own.Elliptic!, point), encrypted.ReadOctetString());
    }

    private static byte[] Unwrap(byte[] wrap, HashAlgorithmName hash, byte[] secret, byte[] encrypted)
    {
        var parts = new AsnReader(wrap, AsnEncodingRules.DER).ReadSequence();
        var bytes = parts.ReadObjectIdentifier() switch
        {
            Aes128Wrap => 16,
            Aes256Wrap => 32,
            var other => throw new FakeRefusalException(0, $"key wrap {other}"),
        };
        if (parts.HasData) throw new FakeRefusalException(0, "the key wrap has parameters");
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes * 8);
        var shared = Tlv.Sequence(Tlv.Raw(wrap), Tlv.Context(2, Tlv.Value(0x04, length))).ToDer();
        var kek = CryptographicOperations.HashData(hash, [.. secret, 0, 0, 0, 1, .. shared]);
        if (kek.Length < bytes)
            kek = [.. kek, .. CryptographicOperations.HashData(hash, [.. secret, 0, 0, 0, 2, .. shared])];
        var engine = new AesWrapEngine();
        engine.Init(false, new KeyParameter(kek, 0, bytes));
        return engine.Unwrap(encrypted, 0, encrypted.Length);
    }

    private static byte[] Agree(ECDsa own, byte[] point)
    {
        var parameters = own.ExportParameters(includePrivateParameters: true);
        using var key = ECDiffieHellman.Create(parameters);
        var half = (point.Length - 1) / 2;
        using var ephemeral = ECDiffieHellman.Create(new ECParameters
        {
            Curve = parameters.Curve,
            Q = new() { X = point[1..(half + 1)], Y = point[(half + 1)..] },
        });
        return key.DeriveRawSecretAgreement(ephemeral.PublicKey);
    }

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number);
}
