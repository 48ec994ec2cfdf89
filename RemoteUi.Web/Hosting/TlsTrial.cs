using System.ComponentModel;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Tries a certificate in a TLS handshake in memory, before https is opened with it. OpenSSL refuses some certificates
/// only then, each version others; without the trial, https would be up and accept nobody.
/// </summary>
internal static class TlsTrial
{
    /// <summary>Returns why the handshake failed, or null if it succeeded.</summary>
    public static async Task<string?> FindFaultAsync(
        X509Certificate2 withPrivateKey, IEnumerable<X509Certificate2> chain, CancellationToken cancellationToken)
    {
        var (near, far) = DuplexStream.Connect();
        await using var server = new SslStream(near);
        await using var client = new SslStream(far);
        try
        {
            var served = SslStreamCertificateContext.Create(withPrivateKey, [.. chain], offline: true);
            await Task.WhenAll(
                EndBothAsync(
                    server.AuthenticateAsServerAsync(new() { ServerCertificateContext = served }, cancellationToken),
                    near),
                EndBothAsync(client.AuthenticateAsClientAsync(Expecting(withPrivateKey), cancellationToken), far));
            return null;
        }
        catch (Exception fault) when (
            fault is AuthenticationException or IOException or CryptographicException or Win32Exception
                or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return (fault.InnerException ?? fault).Message;
        }
    }

    /// <summary>
    /// The client accepts the certificate under trial, whoever issued it: the trial is about serving it, not about
    /// trusting it.
    /// </summary>
    private static SslClientAuthenticationOptions Expecting(X509Certificate2 certificate) => new()
    {
        TargetHost = "localhost",
        RemoteCertificateValidationCallback = (_, presented, _, _) =>
            presented is not null && certificate.RawDataMemory.Span.SequenceEqual(presented.GetRawCertData()),
    };

    /// <summary>If one side fails, closes its end, so that the other does not wait forever.</summary>
    private static async Task EndBothAsync(Task handshake, DuplexStream end)
    {
        try
        {
            await handshake;
        }
        catch
        {
            await end.DisposeAsync();
            throw;
        }
    }
}
