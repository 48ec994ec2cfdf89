using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Keys;

/// <summary>
/// Signs the structures that BouncyCastle writes with the platform's RSA, which signs twenty times as fast.
/// BouncyCastle's own builders are not used, because each passes the public key through a parameter class that tests
/// the modulus for primality, which costs more than everything else.
/// </summary>
internal sealed class RsaSigner(RSA key, SignatureHash hash)
{
    public AlgorithmIdentifier Algorithm { get; } = new(hash switch
    {
        SignatureHash.Sha1 => PkcsObjectIdentifiers.Sha1WithRsaEncryption,
        SignatureHash.Sha384 => PkcsObjectIdentifiers.Sha384WithRsaEncryption,
        SignatureHash.Sha512 => PkcsObjectIdentifiers.Sha512WithRsaEncryption,
        _ => PkcsObjectIdentifiers.Sha256WithRsaEncryption,
    }, DerNull.Instance);

    /// <summary>
    /// Returns the signature over a structure's DER, in the form that a PKCS#10 or a certificate contains.
    /// </summary>
    public DerBitString Sign(Asn1Encodable content) =>
        new(key.SignData(content.GetEncoded(Asn1Encodable.Der), hash.Name(), RSASignaturePadding.Pkcs1));

    public SubjectPublicKeyInfo PublicKey { get; } = SubjectPublicKeyInfo.GetInstance(key.ExportSubjectPublicKeyInfo());
}
