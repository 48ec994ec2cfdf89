using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Oiw;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Maps object identifiers to digests. Accepts the identifiers of digests and of signatures, because some servers write
/// one in place of the other.
/// </summary>
internal static class DigestNames
{
    private static readonly Dictionary<DerObjectIdentifier, HashAlgorithmName> Known = new()
    {
        [OiwObjectIdentifiers.IdSha1] = HashAlgorithmName.SHA1,
        [NistObjectIdentifiers.IdSha256] = HashAlgorithmName.SHA256,
        [NistObjectIdentifiers.IdSha384] = HashAlgorithmName.SHA384,
        [NistObjectIdentifiers.IdSha512] = HashAlgorithmName.SHA512,
        [PkcsObjectIdentifiers.Sha1WithRsaEncryption] = HashAlgorithmName.SHA1,
        [OiwObjectIdentifiers.Sha1WithRsa] = HashAlgorithmName.SHA1,
        [PkcsObjectIdentifiers.Sha256WithRsaEncryption] = HashAlgorithmName.SHA256,
        [PkcsObjectIdentifiers.Sha384WithRsaEncryption] = HashAlgorithmName.SHA384,
        [PkcsObjectIdentifiers.Sha512WithRsaEncryption] = HashAlgorithmName.SHA512,
        [X9ObjectIdentifiers.ECDsaWithSha1] = HashAlgorithmName.SHA1,
        [X9ObjectIdentifiers.ECDsaWithSha256] = HashAlgorithmName.SHA256,
        [X9ObjectIdentifiers.ECDsaWithSha384] = HashAlgorithmName.SHA384,
        [X9ObjectIdentifiers.ECDsaWithSha512] = HashAlgorithmName.SHA512,
    };

    private static readonly HashSet<DerObjectIdentifier> Broken =
        [
            PkcsObjectIdentifiers.MD5, PkcsObjectIdentifiers.MD2, PkcsObjectIdentifiers.MD5WithRsaEncryption,
            PkcsObjectIdentifiers.MD2WithRsaEncryption,
        ];

    public static HashAlgorithmName? Of(DerObjectIdentifier algorithm)
    {
        if (Broken.Contains(algorithm))
            throw new ScepFormatException(
                Cause.AlgorithmTooWeak,
                $"A signature uses {SignatureAlgorithm.Describe(algorithm)}, which can be forged");
        return Known.TryGetValue(algorithm, out var name) ? name : null;
    }

    /// <summary>The name of a digest for facts; the object identifier of one that is not known or broken.</summary>
    public static string Describe(DerObjectIdentifier algorithm) =>
        algorithm.Equals(PkcsObjectIdentifiers.MD5) ? "MD5"
        : Known.TryGetValue(algorithm, out var name) ? name.Name!
        : algorithm.Id;

    public static HashAlgorithmName Required(AlgorithmIdentifier algorithm) =>
        Of(algorithm.Algorithm)
            ?? throw new ScepFormatException(
                Cause.SignatureAlgorithmUnknown,
                $"The digest algorithm {algorithm.Algorithm.Id} is not supported");

    /// <summary>
    /// Returns the identifier to send, with NULL parameters: every reader accepts them, and some require them.
    /// </summary>
    public static AlgorithmIdentifier Identifier(HashAlgorithmName digest) =>
        new(Known.First(entry => entry.Value == digest).Key, DerNull.Instance);
}
