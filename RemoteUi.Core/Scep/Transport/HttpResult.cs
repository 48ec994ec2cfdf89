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

    /// <summary>
    /// Whether the port may expect TLS: to plain HTTP on a new, direct connection it sent nothing and closed, or HTTP
    /// 400.
    /// </summary>
    public bool MayHideTls(Uri address, ConnectionNotes notes) =>
        address.Scheme == Uri.UriSchemeHttp && notes.IsDirectTo(address)
            && (Answer is { Status: 400 } || (Fault is { Cause: Cause.ConnectionLost } && notes.FirstBytes.IsEmpty));

    /// <summary>The result once the port is known to speak TLS.</summary>
    public HttpResult ToTlsExpected(Uri address)
    {
        var text = Answer is { } answer ? ReplyBody.Excerpt(answer.Body) : null;
        var said = Answer is null ? "it closed the connection" : EvidenceWords.OfHttpError(Answer.Status, text);
        var evidence = $"{HttpFaults.Peer(address)}: the port speaks TLS; to plain HTTP {said}";
        return this with
        {
            Answer = null,
            Fault = new(Cause.TlsExpected, evidence, Answer?.Status),
            Exchange = Exchange with { Remark = evidence },
        };
    }
}

/// <summary>Represents an HTTP reply whose body was read completely.</summary>
/// <param name="Location">The URL that a redirect specifies, made absolute; null if there is none that can be
/// parsed.</param>
internal sealed record HttpReply(int Status, string? ContentType, byte[] Body, DateTimeOffset? Date, Uri? Location);

/// <summary>Represents the reason for which no reply could be read.</summary>
/// <param name="Status">The HTTP status, if it was received before the fault.</param>
internal sealed record HttpFault(Cause Cause, string Evidence, int? Status = null);
