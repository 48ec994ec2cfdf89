namespace RemoteUi.Core.Scep.Transport;

/// <summary>Represents the result of one HTTP request: a reply or a fault, and its line in the report.</summary>
internal sealed record HttpResult(TransportExchange Exchange, HttpReply? Answer, HttpFault? Fault)
{
    /// <summary>
    /// Whether the request went out on a connection kept from an earlier one, and nothing came back: the server may
    /// have closed it just then.
    /// </summary>
    public bool WasOnKeptConnection { get; init; }

    /// <summary>Whether the same bytes are to be sent once more on another connection.</summary>
    public bool IsToBeRepeated => WasOnKeptConnection && Fault is { Cause: Cause.ConnectionLost };
}

/// <summary>Represents an HTTP reply whose body was read completely.</summary>
/// <param name="Location">The URL that a redirect specifies, made absolute; null if there is none that can be
/// parsed.</param>
internal sealed record HttpReply(int Status, string? ContentType, byte[] Body, DateTimeOffset? Date, Uri? Location);

/// <summary>Represents the reason for which no reply could be read.</summary>
/// <param name="Status">The HTTP status, if it was received before the fault.</param>
internal sealed record HttpFault(Cause Cause, string Evidence, int? Status = null);
