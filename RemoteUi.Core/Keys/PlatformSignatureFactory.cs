using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;

namespace RemoteUi.Core.Keys;

/// <summary>The platform's RSA behind BouncyCastle's signer: BouncyCastle writes the structures, the platform signs them twenty times as fast.</summary>
internal sealed class PlatformSignatureFactory(RSA key, SignatureHash hash) : ISignatureFactory
{
    public object AlgorithmDetails { get; } = new AlgorithmIdentifier(hash switch
    {
        SignatureHash.Sha1 => PkcsObjectIdentifiers.Sha1WithRsaEncryption,
        SignatureHash.Sha384 => PkcsObjectIdentifiers.Sha384WithRsaEncryption,
        SignatureHash.Sha512 => PkcsObjectIdentifiers.Sha512WithRsaEncryption,
        _ => PkcsObjectIdentifiers.Sha256WithRsaEncryption,
    }, DerNull.Instance);

    public IStreamCalculator<IBlockResult> CreateCalculator() => new Calculator(key, hash.Name());

    private sealed class Calculator(RSA key, HashAlgorithmName hash) : IStreamCalculator<IBlockResult>, IDisposable
    {
        private readonly MemoryStream written = new();

        public Stream Stream => written;

        public IBlockResult GetResult() => new Signature(key.SignData(written.ToArray(), hash, RSASignaturePadding.Pkcs1));

        public void Dispose() => written.Dispose();
    }

    private sealed class Signature(byte[] bytes) : IBlockResult
    {
        public byte[] Collect() => bytes;

        public int Collect(byte[] buf, int off) => Collect(buf.AsSpan(off));

        public int Collect(Span<byte> output)
        {
            bytes.CopyTo(output);
            return bytes.Length;
        }

        public int GetMaxResultLength() => bytes.Length;
    }
}
