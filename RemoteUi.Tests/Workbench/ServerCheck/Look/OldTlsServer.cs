using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using RemoteUi.Tests.Support;
using Certificate = Org.BouncyCastle.Tls.Certificate;
using CertificateRequest = System.Security.Cryptography.X509Certificates.CertificateRequest;

namespace RemoteUi.Tests.Workbench.ServerCheck.Look;

/// <summary>A server on loopback with a TLS version and a cipher suite that the platform does not serve.</summary>
internal sealed class OldTlsServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<DefaultTlsServer> make;
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public OldTlsServer(ProtocolVersion version, int suite)
        : this(() => new Server([version], [suite]))
    {
    }

    /// <summary>Serves TLS 1.0 beside TLS 1.2 with a P-256 key.</summary>
    public OldTlsServer(X509Certificate2 certificate)
        : this(() => new BothVersions(certificate))
    {
    }

    private OldTlsServer(Func<DefaultTlsServer> make)
    {
        this.make = make;
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Url => new($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/scep");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Task.Run(() => Greet(client));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private void Greet(TcpClient client)
    {
        try
        {
            new TlsServerProtocol(client.GetStream()).Accept(make());
        }
        catch (IOException)
        {
            // The client refused, or ended the handshake.
        }
    }

    /// <summary>The platform offers only the first of the suites, which TLS 1.0 does not have.</summary>
    private sealed class BothVersions(X509Certificate2 certificate) : Server(
        [ProtocolVersion.TLSv12, ProtocolVersion.TLSv10],
        [
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
        ])
    {
        protected override TlsCredentialedSigner GetECDsaSignerCredentials()
        {
            using var key = certificate.GetECDsaPrivateKey()!;
            return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(m_context), (BcTlsCrypto)Crypto,
                PrivateKeyFactory.CreateKey(key.ExportPkcs8PrivateKey()),
                new Certificate([new BcTlsCertificate((BcTlsCrypto)Crypto, certificate.RawData)]),
                TlsUtilities.IsTlsV12(m_context)
                    ? SignatureAndHashAlgorithm.GetInstance(
                        Org.BouncyCastle.Tls.HashAlgorithm.sha256, SignatureAlgorithm.ecdsa)
                    : null);
        }
    }

    private class Server(ProtocolVersion[] versions, int[] suites)
        : DefaultTlsServer(new BcTlsCrypto(new SecureRandom()))
    {
        protected override ProtocolVersion[] GetSupportedVersions() => versions;

        protected override int[] GetSupportedCipherSuites() => suites;

        protected override TlsCredentialedDecryptor GetRsaEncryptionCredentials()
        {
            var crypto = (BcTlsCrypto)Crypto;
            using var key = MadeKeys.Next();
            var request = new CertificateRequest(
                "CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var own = request.CreateSelfSigned(
                new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2119, 1, 1, 0, 0, 0, TimeSpan.Zero));
            var certificate = new Certificate([new BcTlsCertificate(crypto, own.RawData)]);
            return new BcDefaultTlsCredentialedDecryptor(
                crypto, certificate, DotNetUtilities.GetRsaKeyPair(key.ExportParameters(true)).Private);
        }
    }
}
