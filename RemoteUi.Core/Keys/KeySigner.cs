using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;

namespace RemoteUi.Core.Keys;

/// <summary>
/// Signs the structures that BouncyCastle writes with the platform's RSA or ECDSA, which signs twenty times as fast.
/// BouncyCastle's own builders are not used, because each passes the public key through a parameter class that tests
/// the modulus for primality, which costs more than everything else.
/// </summary>
internal sealed class KeySigner(AsymmetricAlgorithm key, SignatureHash hash)
{
    public AlgorithmIdentifier Algorithm { get; } = AlgorithmOf(key, hash.Name());

    public SubjectPublicKeyInfo PublicKey { get; } = SubjectPublicKeyInfo.GetInstance(key.ExportSubjectPublicKeyInfo());

    /// <summary>
    /// Returns the signature over a structure's DER, in the form that a PKCS#10 or a certificate contains.
    /// </summary>
    public DerBitString Sign(Asn1Encodable content) =>
        new(SignatureOf(key, content.GetEncoded(Asn1Encodable.Der), hash.Name()));

    /// <summary>Returns the signature of a key: RSA with PKCS#1 padding, or ECDSA in DER (RFC 3279, 2.2.3).</summary>
    public static byte[] SignatureOf(AsymmetricAlgorithm key, byte[] data, HashAlgorithmName hash) => key switch
    {
        RSA rsa => rsa.SignData(data, hash, RSASignaturePadding.Pkcs1),
        ECDsa elliptic => elliptic.SignData(data, hash, DSASignatureFormat.Rfc3279DerSequence),
        _ => throw new ArgumentException("Neither an RSA nor an ECDSA key", nameof(key)),
    };

    /// <summary>Returns the identifier of that signature; ECDSA has no parameters (RFC 5758, 3.2).</summary>
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
