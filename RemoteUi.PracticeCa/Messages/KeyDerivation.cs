using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Derives the key that wraps an envelope's key: ephemeral-static ECDH without cofactor, and the KDF of ANSI X9.63
/// (RFC 5753, 3.1.2 and 7.1.4; RFC 5754 for SHA-2).
/// </summary>
internal static class KeyDerivation
{
    private static readonly Dictionary<string, HashAlgorithmName> Schemes = new()
    {
        [Oids.EcdhSha1] = HashAlgorithmName.SHA1,
        [Oids.EcdhSha256] = HashAlgorithmName.SHA256,
        [Oids.EcdhSha384] = HashAlgorithmName.SHA384,
        [Oids.EcdhSha512] = HashAlgorithmName.SHA512,
    };

    public static bool IsSupported(string schemeOid) => Schemes.ContainsKey(schemeOid);

    /// <summary>Returns the key that wraps; its length in bytes is that of the key wrap.</summary>
    /// <param name="wrapAlgorithm">The AlgorithmIdentifier of the key wrap.</param>
    public static byte[] Derive(
        ECDiffieHellman own, ECDiffieHellmanPublicKey other, string schemeOid, byte[] wrapAlgorithm, byte[]? ukm,
        int bytes)
    {
        var info = SharedInfo(wrapAlgorithm, ukm, bytes * 8);
        var derived = new List<byte>();
        for (var counter = 1; derived.Count < bytes; counter++)
        {
            var append = new byte[sizeof(int) + info.Length];
            BinaryPrimitives.WriteInt32BigEndian(append, counter);
            info.CopyTo(append, sizeof(int));
            derived.AddRange(own.DeriveKeyFromHash(other, Schemes[schemeOid], null, append));
        }

        return [.. derived.Take(bytes)];
    }

    /// <summary>Writes an ECC-CMS-SharedInfo (RFC 5753, 7.2).</summary>
    private static byte[] SharedInfo(byte[] wrapAlgorithm, byte[]? ukm, int bits)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bits);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(wrapAlgorithm);
            if (ukm is not null)
            {
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0))) writer.WriteOctetString(ukm);
            }

            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 2))) writer.WriteOctetString(length);
        }

        return writer.Encode();
    }
}
