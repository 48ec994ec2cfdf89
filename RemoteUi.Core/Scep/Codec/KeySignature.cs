using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// The signature of a key in what is sent: RSA with PKCS#1 padding, or ECDSA in DER (RFC 3279, 2.2.1 and 2.2.3).
/// </summary>
internal static class KeySignature
{
    /// <param name="key">An <see cref="RSA"/> or an <see cref="ECDsa"/>.</param>
    public static byte[] Make(AsymmetricAlgorithm key, byte[] data, HashAlgorithmName hash) => key switch
    {
        RSA rsa => rsa.SignData(data, hash, RSASignaturePadding.Pkcs1),
        ECDsa elliptic => elliptic.SignData(data, hash, DSASignatureFormat.Rfc3279DerSequence),
        _ => throw new ArgumentException("Neither an RSA nor an ECDSA key", nameof(key)),
    };

    /// <summary>Returns its identifier; ECDSA has no parameters (RFC 5758, 3.2).</summary>
    public static AlgorithmIdentifier AlgorithmOf(AsymmetricAlgorithm key, HashAlgorithmName hash) =>
        key is RSA ? new(RsaWith(hash), DerNull.Instance) : new(EcdsaWith(hash));

    private static DerObjectIdentifier RsaWith(HashAlgorithmName hash) => hash.Name switch
    {
        "SHA1" => PkcsObjectIdentifiers.Sha1WithRsaEncryption,
        "SHA384" => PkcsObjectIdentifiers.Sha384WithRsaEncryption,
        "SHA512" => PkcsObjectIdentifiers.Sha512WithRsaEncryption,
        _ => PkcsObjectIdentifiers.Sha256WithRsaEncryption,
    };

    private static DerObjectIdentifier EcdsaWith(HashAlgorithmName hash) => hash.Name switch
    {
        "SHA1" => X9ObjectIdentifiers.ECDsaWithSha1,
        "SHA384" => X9ObjectIdentifiers.ECDsaWithSha384,
        "SHA512" => X9ObjectIdentifiers.ECDsaWithSha512,
        _ => X9ObjectIdentifiers.ECDsaWithSha256,
    };
}
