using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Finds out whether a port speaks TLS: begins a handshake, looks at the first bytes that come back, and closes. Trusts
/// no certificate and sends nothing else.
/// </summary>
internal sealed class TlsProbe(TimeProvider time)
{
    /// <summary>A server without TLS may wait for the rest of what it takes for a request.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="cancellationToken">Cancelled when the time of the request is over.</param>
    public async Task<bool> AnswersAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address.IdnHost, address.Port, either.Token).ConfigureAwait(false);
            var stream = new WatchedStream(new NetworkStream(socket));
            await using var _ = stream.ConfigureAwait(false);
            await GreetAsync(stream, address.IdnHost, either.Token).ConfigureAwait(false);
            return TlsRecord.IsTls(stream.FirstBytes);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task GreetAsync(WatchedStream stream, string host, CancellationToken cancellationToken)
    {
        var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        await using var _ = tls.ConfigureAwait(false);
        try
        {
            await tls.AuthenticateAsClientAsync(Greeting(host), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            // The handshake is meant to end here; what the server sent first is the answer.
        }
    }

    private static SslClientAuthenticationOptions Greeting(string host) => new()
    {
        TargetHost = host,
        RemoteCertificateValidationCallback = (_, _, _, _) => false,
        CertificateChainPolicy =
            new() { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
    };
}
