using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using CertificateRequest = System.Security.Cryptography.X509Certificates.CertificateRequest;

namespace RemoteUi.Tests.Workbench.ServerCheck.Look;

/// <summary>A server on loopback with a TLS version and a cipher suite that the platform does not serve.</summary>
internal sealed class OldTlsServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ProtocolVersion version;
    private readonly int suite;
    private readonly Task serving;

    public OldTlsServer(ProtocolVersion version, int suite)
    {
        (this.version, this.suite) = (version, suite);
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Url => new($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/scep");

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Task.Run(() => Greet(client));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private void Greet(TcpClient client)
    {
        try
        {
            new TlsServerProtocol(client.GetStream()).Accept(new Server(version, suite));
        }
        catch (IOException)
        {
            // The client refused, or ended the handshake.
        }
    }

    private sealed class Server(ProtocolVersion version, int suite)
        : DefaultTlsServer(new BcTlsCrypto(new SecureRandom()))
    {
        protected override ProtocolVersion[] GetSupportedVersions() => [version];

        protected override int[] GetSupportedCipherSuites() => [suite];

        protected override TlsCredentialedDecryptor GetRsaEncryptionCredentials()
        {
            var crypto = (BcTlsCrypto)Crypto;
            using var key = RSA.Create(2048);
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
