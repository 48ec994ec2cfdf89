namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// What came of a call, with every HTTP exchange that it took (a repeated GET, redirects, POST then GET), oldest first.
/// </summary>
/// <param name="PostRefused">POST was answered 405 or 501: the rest of the transaction goes by GET.</param>
public abstract record TransportResult(IReadOnlyList<TransportExchange> Exchanges, bool PostRefused)
{
    /// <summary>HTTP answered, whatever its status.</summary>
    /// <param name="ContentType">The media type as received, a hint alone; null where there was none.</param>
    /// <param name="Body">At most 1 MiB; may be empty.</param>
    /// <param name="ServerDate">The Date header, from which a difference of the clocks is told.</param>
    public sealed record Reply(
        int HttpStatus, string? ContentType, byte[] Body, DateTimeOffset? ServerDate,
        IReadOnlyList<TransportExchange> Exchanges, bool PostRefused)
        : TransportResult(Exchanges, PostRefused)
    {
        public bool IsSuccess => HttpStatus is >= 200 and < 300;
    }

    /// <summary>
    /// No answer that could be read: name, connection, TLS, time, size, redirect, length of the address.
    /// </summary>
    /// <param name="Evidence">Technical detail without secrets: host and port, the TLS error, the time allowed.</param>
    public sealed record Fault(
        Cause Cause, string Evidence, IReadOnlyList<TransportExchange> Exchanges, bool PostRefused)
        : TransportResult(Exchanges, PostRefused)
    {
        /// <summary>
        /// The status of the last answer, where one arrived before the fault (a refused redirect, a body that broke
        /// off).
        /// </summary>
        public int? HttpStatus { get; init; }
    }
}

/// <summary>
/// One HTTP request and what came back. Sizes in bytes, of bodies (for GET, of the message parameter as sent).
/// </summary>
/// <param name="HttpStatus">Null where no answer came.</param>
/// <param name="Remark">Null, or a few English words: "redirected to https://...", "POST rejected, retried with GET",
/// the fault.</param>
public sealed record TransportExchange(
    string Method, DateTimeOffset SentAt, TimeSpan Duration, int? HttpStatus, int RequestBytes, int ReplyBytes,
    string? ContentType, string? Remark)
{
    /// <summary>The address that it went to, without its query.</summary>
    public string? Address { get; init; }
}
