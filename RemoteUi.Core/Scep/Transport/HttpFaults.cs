using System.Net.Sockets;
using System.Security.Authentication;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>Converts the platform's exceptions to faults: the cause, and the evidence with host and port.</summary>
internal static class HttpFaults
{
    private const int ProxyStatus = 407;

    /// <summary>
    /// Returns the fault behind an exception thrown while sending or reading; null if it is not a network error.
    /// </summary>
    public static HttpFault? Read(Exception exception, Uri address, int? status, ReadOnlySpan<byte> first)
    {
        var peer = Peer(address);
        if (address.Scheme == Uri.UriSchemeHttp && TlsRecord.IsTls(first))
            return new(Cause.TlsExpected, $"{peer}: the server answers in TLS", status);
        return exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
                new(Cause.NameNotResolved, $"{address.Host}: unknown host name", status),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
                or AuthenticationException =>
                OfTls(exception, peer, status, first),
            HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } =>
                exception.Message.Contains("407", StringComparison.Ordinal)
                    ? new(Cause.ProxyAuthenticationRequired, $"{peer}: {exception.Message}", ProxyStatus)
                    : new(Cause.NoConnection, $"{peer}: {exception.Message}", status),
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

    /// <summary>The certificate was rejected, or it did not come to one.</summary>
    private static HttpFault OfTls(Exception exception, string peer, int? status, ReadOnlySpan<byte> first)
    {
        if (Inner<CertificateRejectedException>(exception) is { } rejected)
            return new(Cause.TlsFailed, $"{peer}: {rejected.Message}", status);
        if (!first.IsEmpty && !TlsRecord.IsTls(first))
            return new(
                Cause.TlsNotSpoken, $"{peer}: the port answers without TLS: {TlsRecord.Printable(first)}", status);
        var reason = TlsRecord.AlertIn(first)
            ?? (first.IsEmpty ? "the connection was closed during the TLS handshake" : Innermost(exception).Message);
        return new(Cause.TlsHandshakeFailed, $"{peer}: {reason}", status);
    }

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner) exception = inner;
        return exception;
    }

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
