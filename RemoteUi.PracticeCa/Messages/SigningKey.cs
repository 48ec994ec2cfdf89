using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>A private key of the practice CA that signs: certificates, revocation lists, OCSP and SCEP replies.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    private readonly AsymmetricAlgorithm key;
    private readonly bool isPkcs1;

    private SigningKey(AsymmetricAlgorithm key, X509SignatureGenerator generator, bool isPkcs1)
    {
        this.key = key;
        this.isPkcs1 = isPkcs1;
        Generator = generator;
    }

    /// <summary>Gets what signs certificates and revocation lists.</summary>
    public X509SignatureGenerator Generator { get; }

    /// <summary>Gets the digest of certificates: SHA-384 of P-384 and larger curves, otherwise SHA-256.</summary>
    public HashAlgorithmName Digest =>
        key is ECDsa { KeySize: >= 384 } ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;

    /// <summary>Opens the key of an identity. The caller disposes of it.</summary>
    public static SigningKey Of(Identity identity)
    {
        var padding = identity.SignsWithPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        if (identity.OpenRsa() is { } rsa)
            return new(rsa, X509SignatureGenerator.CreateForRSA(rsa, padding), !identity.SignsWithPss);
        return identity.OpenEc() is { } ec
            ? new(ec, X509SignatureGenerator.CreateForECDsa(ec), isPkcs1: false)
            : throw new CryptographicException("The practice CA's private key is missing");
    }

    /// <summary>
    /// Returns the digest of a reply: that of the request, but SHA-256 for SHA-1 with PSS padding or an EC key, which
    /// no old client verifies anyway.
    /// </summary>
    public string ReplyDigest(string requestOid)
    {
        var oid = Algorithms.ReplyDigest(requestOid);
        return oid == Oids.Sha1 && !isPkcs1 ? Oids.Sha256 : oid;
    }

    public byte[] Sign(byte[] data, HashAlgorithmName digest) => Generator.SignData(data, digest);

    /// <summary>
    /// Writes the signatureAlgorithm of a SignerInfo. For PKCS#1 padding it is rsaEncryption, which every
    /// implementation accepts (RFC 3370, 3.2).
    /// </summary>
    public void WriteSignerAlgorithm(AsnWriter writer, HashAlgorithmName digest)
    {
        if (!isPkcs1)
        {
            writer.WriteEncodedValue(Generator.GetSignatureAlgorithmIdentifier(digest));
            return;
        }

        AlgorithmIdentifierWriter.WriteWithNull(writer, Oids.Rsa);
    }

    public void Dispose() => key.Dispose();
}
