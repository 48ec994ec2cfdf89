using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using X509Extension = System.Security.Cryptography.X509Certificates.X509Extension;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Represents a PKCS#10 (RFC 2986) as received.</summary>
/// <param name="PublicKey">The SubjectPublicKeyInfo as received.</param>
/// <param name="SignatureOid">The object identifier of the signature algorithm.</param>
/// <param name="IsProven">Whether the signature verifies with the key; null if its algorithm is not supported.</param>
/// <param name="Extensions">The requested extensions; empty if it requests none.</param>
internal sealed record CertificationRequest(
    X500DistinguishedName Subject, PublicKey Key, ReadOnlyMemory<byte> PublicKey, string SignatureOid, bool? IsProven,
    IReadOnlyList<X509Extension> Extensions, IReadOnlyList<ReceivedAttribute> Attributes)
{
    public const string ChallengePassword = "1.2.840.113549.1.9.7";

    /// <summary>Gets the challenge password with its string type; null if there is none.</summary>
    public ReceivedAttribute? Challenge => Attributes.FirstOrDefault(one => one.Oid == ChallengePassword);
}

/// <summary>Reads a PKCS#10 in DER or BER, and checks the proof that the sender has the private key.</summary>
internal static class Pkcs10Reader
{
    private const byte AttributesTag = 0xA0;
    private const byte SetTag = 0x31;

    /// <summary>The standard's extensionRequest, and the one that Microsoft's older tools write.</summary>
    private static readonly HashSet<string> ExtensionRequests = ["1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14"];

    public static CertificationRequest Read(ReadOnlyMemory<byte> content) => Reading.Of("The certificate request", () =>
    {
        var parts = BerElement.First(content).Children();
        var info = parts[0].Children();
        var key = PublicKey.CreateFromSubjectPublicKeyInfo(info[2].Encoded.Span, out _);
        var attributes = AttributesOf(info);
        var algorithm = AlgorithmIdentifier.GetInstance(Asn1Object.FromByteArray(parts[1].Encoded.ToArray()));
        var isProven = Verifies(key, algorithm, parts[0].Encoded, parts[2].Content[1..].ToArray());
        return new CertificationRequest(
            new X500DistinguishedName(info[1].Encoded.Span), key, info[2].Encoded, algorithm.Algorithm.Id, isProven,
            ExtensionsOf(attributes), attributes);
    });

    private static bool? Verifies(
        PublicKey key, AlgorithmIdentifier algorithm, ReadOnlyMemory<byte> signed, byte[] signature)
    {
        try
        {
            return SignatureScheme.Of(algorithm, null).Verifies(key, signed.Span, signature);
        }
        catch (ScepFormatException)
        {
            return null; // an algorithm that is unknown, or that can be forged
        }
    }

    private static IReadOnlyList<ReceivedAttribute> AttributesOf(List<BerElement> info)
    {
        foreach (var field in info)
        {
            if (field.FirstTagByte != AttributesTag) continue;
            var bytes = field.Encoded.ToArray();
            bytes[0] = SetTag;
            return ReceivedAttribute.ReadAll(Asn1Set.GetInstance(Asn1Object.FromByteArray(bytes)));
        }

        return [];
    }

    private static IReadOnlyList<X509Extension> ExtensionsOf(IReadOnlyList<ReceivedAttribute> attributes)
    {
        var request = attributes.FirstOrDefault(one => ExtensionRequests.Contains(one.Oid) && one.Values.Count > 0);
        if (request is null) return [];
        var extensions = X509Extensions.GetInstance(request.Values[0]);
        return
        [
            .. extensions.GetExtensionOids().Select(oid =>
            {
                var extension = extensions.GetExtension(oid);
                return new X509Extension(oid.Id, extension.Value.GetOctets(), extension.IsCritical);
            }),
        ];
    }
}
