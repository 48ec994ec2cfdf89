using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.EdEC;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// How a received signature is checked: rsaEncryption with the digest named beside it, shaNWithRSA, PSS with any salt,
/// ECDSA, or EdDSA, and ML-DSA and SLH-DSA if they are allowed. Parameters may be NULL or absent. The platform does the
/// arithmetic, except for EdDSA and those two, which it does not have.
/// </summary>
internal abstract record SignatureScheme
{
    /// <summary>The digest that is signed, for the report.</summary>
    public abstract HashAlgorithmName Hash { get; }

    /// <param name="signature">The algorithm beside the signature.</param>
    /// <param name="digest">The digest algorithm of a SignerInfo, which counts if <paramref name="signature"/> names
    /// none.</param>
    /// <param name="postQuantum">Whether ML-DSA and SLH-DSA are allowed.</param>
    /// <exception cref="ScepFormatException">The algorithm is unknown or not allowed, or can be forged.</exception>
    public static SignatureScheme Of(
        AlgorithmIdentifier signature, AlgorithmIdentifier? digest, bool postQuantum = false)
    {
        var algorithm = signature.Algorithm;
        if (postQuantum && SignatureAlgorithm.IsPostQuantum(algorithm)) return new PostQuantumScheme(algorithm);
        if (algorithm.Equals(EdECObjectIdentifiers.id_Ed25519))
            return new EdDsa(HashAlgorithmName.SHA512, Is448: false);
        if (algorithm.Equals(EdECObjectIdentifiers.id_Ed448)) return new EdDsa(new("SHAKE256"), Is448: true);
        if (algorithm.Equals(PkcsObjectIdentifiers.IdRsassaPss)) return PssOf(signature);
        if (DigestNames.Of(algorithm) is { } named) return new Plain(named);
        if (digest is null || !algorithm.Equals(PkcsObjectIdentifiers.RsaEncryption) && !IsEcKey(algorithm))
            throw new ScepFormatException(
                Cause.SignatureAlgorithmUnknown,
                $"The signature algorithm {SignatureAlgorithm.Describe(algorithm)} "
                    + SignatureAlgorithm.WhyNot(algorithm));
        return new Plain(DigestNames.Required(digest));
    }

    public bool Verifies(X509Certificate2 signer, ReadOnlySpan<byte> data, byte[] signature) =>
        Verifies(signer.PublicKey, data, signature);

    public bool Verifies(PublicKey signer, ReadOnlySpan<byte> data, byte[] signature)
    {
        try
        {
            return VerifiesWith(signer, data, signature);
        }
        catch (Exception exception) when (
            exception is CryptographicException or CryptoException or ArgumentException)
        {
            return false; // a signature of impossible length or an invalid key
        }
    }

    /// <summary>
    /// Whether a signature in MD5 verifies: to tell a weak signature from a wrong one, never to trust it.
    /// </summary>
    public static bool VerifiesInMd5(X509Certificate2 signer, ReadOnlySpan<byte> data, byte[] signature) =>
        new Plain(HashAlgorithmName.MD5).Verifies(signer, data, signature);

    protected abstract bool VerifiesWith(PublicKey signer, ReadOnlySpan<byte> data, byte[] signature);

    private static Pss PssOf(AlgorithmIdentifier signature)
    {
        var parameters = RsassaPssParameters.GetInstance(signature.Parameters ?? DerSequence.Empty);
        var hash = DigestNames.Required(parameters.HashAlgorithm);
        var mask = AlgorithmIdentifier.GetInstance(parameters.MaskGenAlgorithm.Parameters);
        return new Pss(hash, DigestNames.Required(mask), parameters.SaltLength.IntValueExact);
    }

    private static bool IsEcKey(DerObjectIdentifier algorithm) =>
        algorithm.Equals(Org.BouncyCastle.Asn1.X9.X9ObjectIdentifiers.IdECPublicKey);

    /// <summary>RSA with PKCS#1 padding or ECDSA, as the signer's key says.</summary>
    private sealed record Plain(HashAlgorithmName Digest) : SignatureScheme
    {
        public override HashAlgorithmName Hash => Digest;

        protected override bool VerifiesWith(PublicKey signer, ReadOnlySpan<byte> data, byte[] signature)
        {
            if (PublicKeys.RsaOf(signer) is { } rsa)
                return rsa.VerifyData(data, signature, Digest, RSASignaturePadding.Pkcs1);
            using var ecdsa = signer.GetECDsaPublicKey();
            return ecdsa?.VerifyData(data, signature, Digest, DSASignatureFormat.Rfc3279DerSequence) == true;
        }
    }

    /// <summary>
    /// The platform takes a salt as long as the digest and no other; BouncyCastle, twenty times as slow, takes any.
    /// </summary>
    private sealed record Pss(HashAlgorithmName Digest, HashAlgorithmName Mask, int SaltLength) : SignatureScheme
    {
        public override HashAlgorithmName Hash => Digest;

        private bool IsUsual => Mask == Digest && SaltLength == DigestUtilities.GetDigest(Digest.Name!).GetDigestSize();

        protected override bool VerifiesWith(PublicKey signer, ReadOnlySpan<byte> data, byte[] signature)
        {
            if (PublicKeys.PssVerifierOf(signer) is not { } rsa) return false;
            if (IsUsual) return rsa.VerifyData(data, signature, Digest, RSASignaturePadding.Pss);

            var key = PublicKeys.StructureOf(signer);
            var verifier = new PssSigner(
                new RsaBlindedEngine(), DigestUtilities.GetDigest(Digest.Name!),
                DigestUtilities.GetDigest(Mask.Name!), SaltLength);
            verifier.Init(false, new RsaKeyParameters(false, key.Modulus, key.PublicExponent));
            verifier.BlockUpdate(data);
            return verifier.VerifySignature(signature);
        }
    }

    /// <summary>FIPS 204 and 205 in their pure forms (RFC 9881, RFC 9882, RFC 9909, RFC 9814).</summary>
    private sealed record PostQuantumScheme(DerObjectIdentifier Algorithm) : SignatureScheme
    {
        public override HashAlgorithmName Hash => new(SignatureAlgorithm.Describe(Algorithm));

        protected override bool VerifiesWith(PublicKey signer, ReadOnlySpan<byte> data, byte[] signature)
        {
            if (signer.Oid.Value != Algorithm.Id) return false;
            var verifier = SignerUtilities.GetSigner(Algorithm);
            verifier.Init(false, PublicKeyFactory.CreateKey(signer.ExportSubjectPublicKeyInfo()));
            verifier.BlockUpdate(data);
            return verifier.VerifySignature(signature);
        }
    }

    /// <summary>RFC 8410, RFC 8419.</summary>
    private sealed record EdDsa(HashAlgorithmName Digest, bool Is448) : SignatureScheme
    {
        public override HashAlgorithmName Hash => Digest;

        protected override bool VerifiesWith(PublicKey signer, ReadOnlySpan<byte> data, byte[] signature)
        {
            var expected = Is448 ? EdECObjectIdentifiers.id_Ed448 : EdECObjectIdentifiers.id_Ed25519;
            if (signer.Oid.Value != expected.Id) return false;
            var key = signer.EncodedKeyValue.RawData;
            ISigner verifier = Is448 ? new Ed448Signer([]) : new Ed25519Signer();
            verifier.Init(false, Is448 ? new Ed448PublicKeyParameters(key) : new Ed25519PublicKeyParameters(key));
            verifier.BlockUpdate(data);
            return verifier.VerifySignature(signature);
        }
    }
}
