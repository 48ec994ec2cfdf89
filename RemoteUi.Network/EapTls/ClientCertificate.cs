using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using CertificateRequest = Org.BouncyCastle.Tls.CertificateRequest;
using HashAlgorithm = Org.BouncyCastle.Tls.HashAlgorithm;

namespace RemoteUi.Network.EapTls;

/// <summary>Represents the certificate that the device shows, with the CA certificates above it and its key.</summary>
internal sealed class ClientCertificate(AsymmetricAlgorithm key, IReadOnlyList<X509Certificate2> chain)
{
    /// <summary>PSS first: TLS 1.3 takes nothing else.</summary>
    private static readonly SignatureAndHashAlgorithm[] Rsa =
        [
            SignatureAndHashAlgorithm.rsa_pss_rsae_sha256, SignatureAndHashAlgorithm.rsa_pss_rsae_sha384,
            SignatureAndHashAlgorithm.rsa_pss_rsae_sha512, With(SignatureAlgorithm.rsa, HashAlgorithm.sha256),
            With(SignatureAlgorithm.rsa, HashAlgorithm.sha384), With(SignatureAlgorithm.rsa, HashAlgorithm.sha512),
        ];

    public int Count => chain.Count;

    /// <summary>Returns what answers a server's request for a certificate.</summary>
    public TlsCredentials Answer(CertificateRequest request, TlsContext context)
    {
        var offered = request.SupportedSignatureAlgorithms;
        var chosen = Array.Find(key is ECDsa elliptic ? Ecdsa(elliptic) : Rsa, algorithm => offered.Contains(algorithm))
            ?? throw new TlsFatalAlert(
                AlertDescription.handshake_failure, "The server takes none of the device's signature algorithms");
        var entries = chain.Select(certificate =>
            new CertificateEntry(context.Crypto.CreateCertificate(certificate.RawData), null));
        return new DefaultTlsCredentialedSigner(
            new TlsCryptoParameters(context),
            key is ECDsa signer ? new PlatformEcdsaSigner(signer) : new PlatformRsaSigner((RSA)key),
            new Certificate(request.GetCertificateRequestContext(), [.. entries]), chosen);
    }

    /// <summary>TLS 1.3 takes only the hash that belongs to the curve (RFC 8446, 4.2.3).</summary>
    private static SignatureAndHashAlgorithm[] Ecdsa(ECDsa key) => key.KeySize switch
    {
        256 => [With(SignatureAlgorithm.ecdsa, HashAlgorithm.sha256)],
        384 => [With(SignatureAlgorithm.ecdsa, HashAlgorithm.sha384)],
        _ => [With(SignatureAlgorithm.ecdsa, HashAlgorithm.sha512)],
    };

    private static SignatureAndHashAlgorithm With(short signature, short hash) =>
        SignatureAndHashAlgorithm.GetInstance(hash, signature);
}
