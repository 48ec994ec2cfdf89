using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Verifies received signatures: rsaEncryption with a separately named digest, shaNWithRSA, PSS (with a salt as long as
/// the digest, as all implementations use it), or ECDSA. Parameters may be NULL or absent. The platform performs the
/// cryptographic operations.
/// </summary>
internal sealed class SignatureScheme
{
    private readonly RSASignaturePadding padding;

    private SignatureScheme(HashAlgorithmName hash, RSASignaturePadding padding)
    {
        Hash = hash;
        this.padding = padding;
    }

    public HashAlgorithmName Hash { get; }

    /// <param name="signature">The algorithm stated with the signature.</param>
    /// <param name="digest">The digest algorithm of a SignerInfo, used if <paramref name="signature"/> names no
    /// digest.</param>
    public static SignatureScheme Of(AlgorithmIdentifier signature, AlgorithmIdentifier? digest)
    {
        if (!signature.Algorithm.Equals(PkcsObjectIdentifiers.IdRsassaPss))
            return new SignatureScheme(
                DigestNames.Of(signature.Algorithm) ?? DigestNames.Required(digest ?? signature),
                RSASignaturePadding.Pkcs1);

        var parameters = RsassaPssParameters.GetInstance(
            signature.Parameters ?? Org.BouncyCastle.Asn1.DerSequence.Empty);
        return new SignatureScheme(DigestNames.Required(parameters.HashAlgorithm), RSASignaturePadding.Pss);
    }

    public bool Verifies(X509Certificate2 signer, ReadOnlySpan<byte> data, byte[] signature)
    {
        try
        {
            if (PublicKeys.RsaOf(signer) is { } rsa) return rsa.VerifyData(data, signature, Hash, padding);
            using var ecdsa = signer.GetECDsaPublicKey();
            return ecdsa is not null && ecdsa.VerifyData(data, signature, Hash, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false; // a signature of impossible length or an invalid key
        }
    }
}
