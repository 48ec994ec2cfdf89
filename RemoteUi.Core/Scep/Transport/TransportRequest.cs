namespace RemoteUi.Core.Scep.Transport;

/// <summary>What is to be sent to a server.</summary>
/// <param name="Url">The configured address, port, path suffix and query string included.</param>
/// <param name="Timeout">The time allowed for each exchange.</param>
public abstract record TransportRequest(Uri Url, TimeSpan Timeout)
{
    /// <summary>The value of the <c>operation</c> parameter.</summary>
    public abstract string Operation { get; }

    /// <summary>GetCACaps, GetCACert or GetNextCACert: always GET (RFC 8894, 3.5.1, 4.2, 4.7).</summary>
    /// <param name="CaIdentifier">The message parameter. Where it is null the parameter is left out, and sent once
    /// empty after HTTP 400 or 404.</param>
    public sealed record Query(Uri Url, TimeSpan Timeout, string QueryOperation, string? CaIdentifier)
        : TransportRequest(Url, Timeout)
    {
        public override string Operation => QueryOperation;
    }

    /// <summary>PKIOperation: a pkiMessage in DER.</summary>
    /// <param name="Post">Whether to POST. Where a POST is answered 405 or 501, the same message goes again by GET in
    /// the same call.</param>
    public sealed record PkiOperation(Uri Url, TimeSpan Timeout, ReadOnlyMemory<byte> Message, bool Post)
        : TransportRequest(Url, Timeout)
    {
        public override string Operation => "PKIOperation";
    }
}
