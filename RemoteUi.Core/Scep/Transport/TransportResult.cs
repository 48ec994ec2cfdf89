namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Represents the result of a call, with every HTTP exchange that it took (a repeated GET, redirects, POST then GET),
/// oldest first.
/// </summary>
/// <param name="PostRefused">Whether the server replied to a POST with 405 or 501; the rest of the transaction then
/// uses GET.</param>
public abstract record TransportResult(IReadOnlyList<TransportExchange> Exchanges, bool PostRefused)
{
    /// <summary>Represents an HTTP reply, whatever its status.</summary>
    /// <param name="ContentType">The media type as received, only a hint; null if the reply had none.</param>
    /// <param name="Body">At most 1 MiB; may be empty.</param>
    /// <param name="ServerDate">The Date header, used to determine the difference between the clocks.</param>
    public sealed record Reply(
        int HttpStatus, string? ContentType, byte[] Body, DateTimeOffset? ServerDate,
        IReadOnlyList<TransportExchange> Exchanges, bool PostRefused)
        : TransportResult(Exchanges, PostRefused)
    {
        public bool IsSuccess => HttpStatus is >= 200 and < 300;
    }

    /// <summary>
    /// Represents a call without a readable reply, because of the host name, connection, TLS, time, size, a redirect,
    /// or the length of the URL.
    /// </summary>
    /// <param name="Evidence">Technical detail without secrets: host and port, the TLS error, the time allowed.</param>
    public sealed record Fault(
        Cause Cause, string Evidence, IReadOnlyList<TransportExchange> Exchanges, bool PostRefused)
        : TransportResult(Exchanges, PostRefused)
    {
        /// <summary>
        /// Gets the status of the last reply, if one arrived before the fault (a rejected redirect, an incomplete
        /// body).
        /// </summary>
        public int? HttpStatus { get; init; }
    }
}

/// <summary>
/// Represents one HTTP request and its reply. Sizes are in bytes, of bodies (for GET, of the message parameter as
/// sent).
/// </summary>
/// <param name="HttpStatus">The HTTP status; null if no reply arrived.</param>
/// <param name="Remark">Null, or a few English words: "redirected to https://...", "POST rejected, retried with GET",
/// the fault.</param>
public sealed record TransportExchange(
    string Method, DateTimeOffset SentAt, TimeSpan Duration, int? HttpStatus, int RequestBytes, int ReplyBytes,
    string? ContentType, string? Remark)
{
    /// <summary>The address that it went to, without its query.</summary>
    public string? Address { get; init; }

    /// <summary>The message sent, in DER whatever the method; empty if it had none.</summary>
    public ReadOnlyMemory<byte> Request { get; init; }

    /// <summary>The body of the reply without its content coding, or what arrived of it.</summary>
    public ReadOnlyMemory<byte> Reply { get; init; }
}
