using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
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

    public static byte[] Decrypt(
        byte[] envelope, KeyAgreeRecipientInfo recipient, IReadOnlyList<FakeIdentity> recipients)
    {
        var wanted = (recipient.RecipientIdentifier.Value as System.Security.Cryptography.Xml.X509IssuerSerial?)
            ?.SerialNumber;
        var own = recipients.FirstOrDefault(one => one.Certificate.SerialNumber == wanted && one.Elliptic is not null)
            ?? throw new FakeRefusalException(2, "the message is encrypted to somebody else");
        var (oid, vector, encrypted) = ContentOf(envelope);
#pragma warning disable CA5350 // What a server with no capabilities gets.
        using var cipher = oid == "1.2.840.113549.3.7"
            ? TripleDES.Create()
            : (SymmetricAlgorithm)Aes.Create();
#pragma warning restore CA5350
        cipher.Key = Unwrap(recipient, own.Elliptic!);
        return cipher.DecryptCbc(encrypted, vector);
    }

    private static byte[] Unwrap(KeyAgreeRecipientInfo recipient, ECDsa own)
    {
        var scheme = recipient.KeyEncryptionAlgorithm;
        var hash = scheme.Oid.Value switch
        {
            StandardSha1 => HashAlgorithmName.SHA1,
            StandardSha256 => HashAlgorithmName.SHA256,
            var other => throw new FakeRefusalException(0, $"key agreement {other}"),
        };
        var wrap = new AsnReader(scheme.Parameters, AsnEncodingRules.DER);
        var wrapAlgorithm = wrap.PeekEncodedValue().ToArray();
        var parts = wrap.ReadSequence();
        var bytes = parts.ReadObjectIdentifier() switch
        {
            Aes128Wrap => 16,
            Aes256Wrap => 32,
            var other => throw new FakeRefusalException(0, $"key wrap {other}"),
        };
        if (parts.HasData) throw new FakeRefusalException(0, "the key wrap has parameters");
        var secret = Agree(own, ((PublicKeyInfo)recipient.OriginatorIdentifierOrKey.Value!).KeyValue);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes * 8);
        var shared = Tlv.Sequence(Tlv.Raw(wrapAlgorithm), Tlv.Context(2, Tlv.Value(0x04, length))).ToDer();
        var kek = CryptographicOperations.HashData(hash, [.. secret, 0, 0, 0, 1, .. shared]);
        if (kek.Length < bytes)
            kek = [.. kek, .. CryptographicOperations.HashData(hash, [.. secret, 0, 0, 0, 2, .. shared])];
        var engine = new AesWrapEngine();
        engine.Init(false, new KeyParameter(kek, 0, bytes));
        return engine.Unwrap(recipient.EncryptedKey, 0, recipient.EncryptedKey.Length);
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

    private static (string Oid, byte[] Vector, byte[] Encrypted) ContentOf(byte[] envelope)
    {
        var outer = new AsnReader(envelope, AsnEncodingRules.DER).ReadSequence();
        outer.ReadObjectIdentifier();
        var data = outer.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        data.ReadInteger();
        data.ReadSetOf();
        var content = data.ReadSequence();
        content.ReadObjectIdentifier();
        var algorithm = content.ReadSequence();
        return (
            algorithm.ReadObjectIdentifier(), algorithm.ReadOctetString(),
            content.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 0)));
    }
}
