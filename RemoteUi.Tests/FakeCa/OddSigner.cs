using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Crypto;

namespace RemoteUi.Tests.FakeCa;

/// <summary>Signs certificates in ways that the platform does not.</summary>
internal sealed class OddSigner(Tlv algorithm, PublicKey key, Func<byte[], byte[]> sign) : X509SignatureGenerator
{
    public static OddSigner Of(Tlv algorithm, PublicKey key, ISigner signer) => new(algorithm, key, data =>
    {
        signer.BlockUpdate(data, 0, data.Length);
        return signer.GenerateSignature();
    });

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => algorithm.ToDer();

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => sign(data);

    protected override PublicKey BuildPublicKey() => key;
}
