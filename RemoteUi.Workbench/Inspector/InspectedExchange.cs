namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents one HTTP exchange of SCEP: a request beside its reply.</summary>
/// <param name="Number">Counts the exchanges of the whole input from 1.</param>
public sealed record InspectedExchange(int Number)
{
    /// <summary>Gets when the first byte of the request was captured; null if the input does not say.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Gets when the last byte of the reply was captured; null if the input does not say.</summary>
    public DateTimeOffset? RepliedAt { get; init; }

    public TimeSpan? Duration => RepliedAt - SentAt;

    /// <summary>Gets address and port of the client; null if the input does not say.</summary>
    public string? Client { get; init; }

    /// <summary>Gets address and port of the server, or its name; null if the input does not say.</summary>
    public string? Server { get; init; }

    /// <summary>Gets GET or POST; null if the input does not say.</summary>
    public string? Method { get; init; }

    /// <summary>Gets the path, and the query without the message.</summary>
    public string? Target { get; init; }

    /// <summary>Gets GetCACaps, GetCACert, PKIOperation, ...; null if the input does not say.</summary>
    public string? Operation { get; init; }

    /// <summary>Gets the HTTP status; null if no reply was captured.</summary>
    public int? Status { get; init; }

    public string? RequestContentType { get; init; }

    public string? ReplyContentType { get; init; }

    /// <summary>Gets the message sent; null if the request has none, as GetCACaps.</summary>
    public InspectedItem? Request { get; init; }

    public InspectedItem? Reply { get; init; }

    /// <summary>Gets what does not fit between request, reply, and HTTP; most severe first.</summary>
    public IReadOnlyList<InspectorFinding> Findings { get; init; } = [];

    internal IEnumerable<InspectedItem> Items => new[] { Request, Reply }.OfType<InspectedItem>();
}
