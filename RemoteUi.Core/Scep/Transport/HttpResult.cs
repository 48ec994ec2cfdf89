namespace RemoteUi.Core.Scep.Transport;

/// <summary>What came of one HTTP request: an answer or a fault, and its line in the report.</summary>
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

/// <summary>An HTTP answer, its body read whole.</summary>
/// <param name="Location">The address that a redirect names, made absolute; null where there is none that can be
/// read.</param>
internal sealed record HttpReply(int Status, string? ContentType, byte[] Body, DateTimeOffset? Date, Uri? Location);

/// <summary>Why there is no answer that could be read.</summary>
/// <param name="Status">The HTTP status, where that much had arrived.</param>
internal sealed record HttpFault(Cause Cause, string Evidence, int? Status = null);
