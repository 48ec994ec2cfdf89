namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Represents an HTTP request or response (RFC 9112).</summary>
/// <param name="StartLine">The first line.</param>
/// <param name="IsComplete">Whether the body was captured to its end.</param>
internal sealed record HttpMessage(
    string StartLine, IReadOnlyDictionary<string, string> Headers, byte[] Body, bool IsComplete)
{
    public DateTimeOffset? BeginsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public bool IsResponse => StartLine.StartsWith("HTTP/", StringComparison.Ordinal);

    public string Method => StartLine.Split(' ')[0];

    /// <summary>Gets path and query; empty if the line has none.</summary>
    public string Target => StartLine.Split(' ') is [_, var target, ..] ? target : "";

    public int Status =>
        StartLine.Split(' ') is [_, var status, ..] && int.TryParse(status, out var number) ? number : 0;

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
