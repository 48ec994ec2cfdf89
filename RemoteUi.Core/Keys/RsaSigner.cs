using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Keys;

/// <summary>
/// The platform's RSA for the structures that BouncyCastle writes: the platform signs twenty times as fast.
/// BouncyCastle's own builders stay outside, since each hands the public key through a parameter class that tests the
/// modulus for primality, which costs more than all the rest.
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

    /// <summary>The signature over a structure's DER, as a PKCS#10 or a certificate holds it.</summary>
    public DerBitString Sign(Asn1Encodable content) =>
        new(key.SignData(content.GetEncoded(Asn1Encodable.Der), hash.Name(), RSASignaturePadding.Pkcs1));

    public SubjectPublicKeyInfo PublicKey { get; } = SubjectPublicKeyInfo.GetInstance(key.ExportSubjectPublicKeyInfo());
}
