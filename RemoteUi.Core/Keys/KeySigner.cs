using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Keys;

/// <summary>
/// Signs the structures that BouncyCastle writes with the platform's RSA or ECDSA, which signs twenty times as fast.
/// BouncyCastle's own builders are not used, because each passes the public key through a parameter class that tests
/// the modulus for primality, which costs more than everything else.
/// </summary>
internal sealed class KeySigner(PrivateKey key, SignatureHash hash)
{
    public AlgorithmIdentifier Algorithm { get; } = KeySignature.AlgorithmOf(key.Key, hash.Name());

    public SubjectPublicKeyInfo PublicKey { get; } = SubjectPublicKeyInfo.GetInstance(key.ExportPublicKey());

    /// <summary>
    /// Returns the signature over a structure's DER, in the form that a PKCS#10 or a certificate contains.
    /// </summary>
    public DerBitString Sign(Asn1Encodable content) =>
        new(KeySignature.Make(key.Key, content.GetEncoded(Asn1Encodable.Der), hash.Name()));
}
