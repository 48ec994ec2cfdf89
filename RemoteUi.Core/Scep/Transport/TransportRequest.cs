namespace RemoteUi.Core.Scep.Transport;

/// <summary>Represents a message to send to a server.</summary>
/// <param name="Url">The configured URL, including port, path suffix, and query string.</param>
/// <param name="Timeout">The time allowed for each exchange.</param>
public abstract record TransportRequest(Uri Url, TimeSpan Timeout)
{
    /// <summary>Gets the value of the <c>operation</c> parameter.</summary>
    public abstract string Operation { get; }

    /// <summary>Represents a GetCACaps, GetCACert, or GetNextCACert: always GET (RFC 8894, 3.5.1, 4.2, 4.7).</summary>
    /// <param name="CaIdentifier">The message parameter. If it is null, the parameter is omitted, and sent once, empty,
    /// after HTTP 400 or 404.</param>
    public sealed record Query(Uri Url, TimeSpan Timeout, string QueryOperation, string? CaIdentifier)
        : TransportRequest(Url, Timeout)
    {
        public override string Operation => QueryOperation;
    }

    /// <summary>Represents a PKIOperation: a pkiMessage in DER.</summary>
    /// <param name="Post">Whether to use POST. If the server replies to a POST with 405 or 501, the same message is
    /// sent again by GET in the same call.</param>
    public sealed record PkiOperation(Uri Url, TimeSpan Timeout, ReadOnlyMemory<byte> Message, bool Post)
        : TransportRequest(Url, Timeout)
    {
        public override string Operation => "PKIOperation";
    }
}
