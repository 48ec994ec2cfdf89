using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.EdEC;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X9;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Names of signature algorithms for evidence: those of today, yesterday and tomorrow.</summary>
internal static class SignatureAlgorithm
{
    private static readonly Dictionary<DerObjectIdentifier, string> Names = new()
    {
        [PkcsObjectIdentifiers.MD2WithRsaEncryption] = "MD2 with RSA",
        [PkcsObjectIdentifiers.MD4WithRsaEncryption] = "MD4 with RSA",
        [PkcsObjectIdentifiers.MD5WithRsaEncryption] = "MD5 with RSA",
        [PkcsObjectIdentifiers.IdRsassaPss] = "RSASSA-PSS",
        [EdECObjectIdentifiers.id_Ed25519] = "Ed25519",
        [EdECObjectIdentifiers.id_Ed448] = "Ed448",
        [X9ObjectIdentifiers.IdDsaWithSha1] = "DSA with SHA-1",
        [NistObjectIdentifiers.DsaWithSha256] = "DSA with SHA-256",
        [NistObjectIdentifiers.id_ml_dsa_44] = "ML-DSA-44",
        [NistObjectIdentifiers.id_ml_dsa_65] = "ML-DSA-65",
        [NistObjectIdentifiers.id_ml_dsa_87] = "ML-DSA-87",
        [NistObjectIdentifiers.id_slh_dsa_sha2_128s] = "SLH-DSA-SHA2-128s",
        [NistObjectIdentifiers.id_slh_dsa_sha2_128f] = "SLH-DSA-SHA2-128f",
        [NistObjectIdentifiers.id_slh_dsa_sha2_192s] = "SLH-DSA-SHA2-192s",
        [NistObjectIdentifiers.id_slh_dsa_sha2_192f] = "SLH-DSA-SHA2-192f",
        [NistObjectIdentifiers.id_slh_dsa_sha2_256s] = "SLH-DSA-SHA2-256s",
        [NistObjectIdentifiers.id_slh_dsa_sha2_256f] = "SLH-DSA-SHA2-256f",
        [NistObjectIdentifiers.id_slh_dsa_shake_128s] = "SLH-DSA-SHAKE-128s",
        [NistObjectIdentifiers.id_slh_dsa_shake_128f] = "SLH-DSA-SHAKE-128f",
        [NistObjectIdentifiers.id_slh_dsa_shake_192s] = "SLH-DSA-SHAKE-192s",
        [NistObjectIdentifiers.id_slh_dsa_shake_192f] = "SLH-DSA-SHAKE-192f",
        [NistObjectIdentifiers.id_slh_dsa_shake_256s] = "SLH-DSA-SHAKE-256s",
        [NistObjectIdentifiers.id_slh_dsa_shake_256f] = "SLH-DSA-SHAKE-256f",
    };

    /// <summary>Whether it is one of ML-DSA (FIPS 204) or SLH-DSA (FIPS 205).</summary>
    public static bool IsPostQuantum(DerObjectIdentifier algorithm) =>
        Names.TryGetValue(algorithm, out var name)
            && (name.StartsWith("ML-DSA", StringComparison.Ordinal)
                || name.StartsWith("SLH-DSA", StringComparison.Ordinal));

    /// <summary>Says why a signature in an algorithm is not verified, after its name.</summary>
    public static string WhyNot(DerObjectIdentifier algorithm) => IsPostQuantum(algorithm)
        ? "is verified only if Scep:PostQuantumSignatures is on"
        : "is not supported";

    /// <summary>Name and object identifier, or the identifier alone.</summary>
    public static string Describe(DerObjectIdentifier algorithm) =>
        Names.TryGetValue(algorithm, out var name) ? $"{name} ({algorithm.Id})" : algorithm.Id;
}
