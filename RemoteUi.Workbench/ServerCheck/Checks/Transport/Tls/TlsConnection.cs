using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport.Tls;

/// <summary>What a TLS handshake with the server came to, whether its certificate is trusted or not.</summary>
/// <param name="Certificate">Null if the handshake did not come to it.</param>
/// <param name="Distrust">Why the device rejects the certificate, in the engine's words; null if it does not.</param>
/// <param name="Fault">Why the handshake failed; null if it did not.</param>
internal sealed record TlsConnection(X509Certificate2? Certificate, string? Distrust, string? Fault)
{
    /// <summary>Makes one handshake and closes the connection.</summary>
    public static async Task<TlsConnection> TryAsync(
        Uri address, TlsTrust trust, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        X509Certificate2? certificate = null;
        string? distrust = null;
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address.IdnHost, address.Port, either.Token);
            var watched = new WatchedStream(new NetworkStream(socket));
            await using var tls = new SslStream(watched);
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = address.IdnHost,
                    RemoteCertificateValidationCallback = (sender, shown, chain, errors) =>
                    {
                        certificate = shown is null
                            ? null
                            : X509CertificateLoader.LoadCertificate(shown.GetRawCertData());
                        distrust = Distrusted(trust, sender, shown, chain, errors);
                        return true;
                    },
                },
                either.Token);
            return new(certificate, distrust, null);
        }
        catch (Exception exception) when (
            exception is AuthenticationException or IOException or SocketException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested)
        {
            return new(certificate, distrust, exception.Message);
        }
    }

    private static string? Distrusted(
        TlsTrust trust, object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors)
    {
        try
        {
            return trust.Check(sender, shown, chain, errors) ? null : "rejected";
        }
        catch (CertificateRejectedException rejected)
        {
            return rejected.Message;
        }
    }
}
