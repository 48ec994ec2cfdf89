using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using CertificateRequest = Org.BouncyCastle.Tls.CertificateRequest;
using HashAlgorithm = Org.BouncyCastle.Tls.HashAlgorithm;

namespace RemoteUi.Network.EapTls;

/// <summary>Represents the certificate that the device shows, with the CA certificates above it and its key.</summary>
internal sealed class ClientCertificate(RSA key, IReadOnlyList<X509Certificate2> chain)
{
    /// <summary>PSS first: TLS 1.3 takes nothing else.</summary>
    private static readonly SignatureAndHashAlgorithm[] Preferred =
        [
            SignatureAndHashAlgorithm.rsa_pss_rsae_sha256, SignatureAndHashAlgorithm.rsa_pss_rsae_sha384,
            SignatureAndHashAlgorithm.rsa_pss_rsae_sha512, Pkcs1(HashAlgorithm.sha256), Pkcs1(HashAlgorithm.sha384),
            Pkcs1(HashAlgorithm.sha512),
        ];

    public int Count => chain.Count;

    /// <summary>Returns what answers a server's request for a certificate.</summary>
    public TlsCredentials Answer(CertificateRequest request, TlsContext context)
    {
        var offered = request.SupportedSignatureAlgorithms;
        var chosen = Array.Find(Preferred, algorithm => offered.Contains(algorithm))
            ?? throw new TlsFatalAlert(
                AlertDescription.handshake_failure, "The server takes none of the device's signature algorithms");
        var entries = chain.Select(certificate =>
            new CertificateEntry(context.Crypto.CreateCertificate(certificate.RawData), null));
        return new DefaultTlsCredentialedSigner(
            new TlsCryptoParameters(context), new PlatformRsaSigner(key),
            new Certificate(request.GetCertificateRequestContext(), [.. entries]), chosen);
    }

    private static SignatureAndHashAlgorithm Pkcs1(short hash) =>
        SignatureAndHashAlgorithm.GetInstance(hash, SignatureAlgorithm.rsa);
}
