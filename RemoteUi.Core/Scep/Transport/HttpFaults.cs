using System.Net.Sockets;
using System.Security.Authentication;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>Converts the platform's exceptions to faults: the cause, and the evidence with host and port.</summary>
internal static class HttpFaults
{
    /// <summary>
    /// Returns the fault behind an exception thrown while sending or reading; null if it is not a network error.
    /// </summary>
    public static HttpFault? Read(Exception exception, Uri address, int? status)
    {
        var peer = Peer(address);
        return exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
                new(Cause.NameNotResolved, $"{address.Host}: unknown host name", status),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
                or AuthenticationException =>
                new(Cause.TlsFailed, $"{peer}: {TlsReason(exception)}", status),
            HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } =>
                new(Cause.NoConnection, $"{peer}: {exception.Message}", status),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
                new(Cause.NoConnection, $"{peer}: {SocketReason(exception)}", status),
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
                new(Cause.AnswerTooLarge, $"{peer}: the headers of the reply are too long", status),
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } =>
                new(Cause.Malformed, $"{peer}: the reply is not HTTP", status),
            HttpRequestException or IOException =>
                new(Cause.ConnectionLost, $"{peer}: {SocketReason(exception)}", status),
            _ => null,
        };
    }

    /// <summary>Returns the host and port of a URL, for evidence.</summary>
    public static string Peer(Uri address) => $"{address.Host}:{address.Port}";

    private static string TlsReason(Exception exception) =>
        Inner<CertificateRejectedException>(exception)?.Message ?? Inner<AuthenticationException>(exception)?.Message
            ?? SocketReason(exception);

    private static string SocketReason(Exception exception) => Inner<SocketException>(exception)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.ConnectionReset => "connection reset by the server",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "no route to the host",
        SocketError.TimedOut => "connection timed out",
        { } other => $"{other}",
        null => "the connection was closed before the reply was complete",
    };

    private static T? Inner<T>(Exception? exception)
        where T : Exception
    {
        while (exception is not null and not T) exception = exception.InnerException;
        return exception as T;
    }
}
