using System.Globalization;
using System.Text;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>
/// Reads the messages of one direction of a connection one after the other: bodies by length, in chunks, or to the end
/// of the connection (RFC 9112, 6).
/// </summary>
internal sealed class HttpStreamReader(TcpRun run, Func<int, string> methodAnswered)
{
    private const int MaxHeaders = 64 * 1024;

    private static readonly byte[][] Starts = [
        [.. "GET "u8], [.. "POST "u8], [.. "HEAD "u8], [.. "PUT "u8], [.. "OPTIONS "u8], [.. "DELETE "u8],
        [.. "PATCH "u8], [.. "CONNECT "u8], [.. "HTTP/1."u8],
    ];

    private readonly ReadOnlyMemory<byte> bytes = run.Bytes;
    private int at;

    /// <summary>Whether bytes begin like HTTP.</summary>
    public static bool IsHttp(ReadOnlySpan<byte> bytes)
    {
        foreach (var start in Starts)
            if (bytes.StartsWith(start)) return true;
        return false;
    }

    /// <param name="first">The number of responses read before, in earlier runs.</param>
    public IEnumerable<HttpMessage> Read(int first)
    {
        at = run.IsAfterGap ? NextStart(0) : 0;
        for (var number = first; at < bytes.Length;)
        {
            SkipLineBreaks();
            if (at >= bytes.Length || !IsHttp(bytes.Span[at..]) || Message(number) is not { } message) yield break;
            if (message.IsResponse && message.Status is >= 100 and < 200) continue;
            number++;
            yield return message;
        }
    }

    private HttpMessage? Message(int number)
    {
        var start = at;
        var end = bytes.Span[at..Math.Min(bytes.Length, at + MaxHeaders)].IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var lines = Ascii(bytes.Span.Slice(at, end)).Split("\r\n");
        at += end + 4;
        var headers = HeadersOf(lines);
        var head = new HttpMessage(lines[0], headers, [], true);
        var (body, isComplete) = Body(head, number);
        return head with
        {
            Body = body,
            IsComplete = isComplete,
            BeginsAt = run.TimeAt(start),
            EndsAt = run.TimeAt(Math.Max(start, at - 1)),
        };
    }

    private static Dictionary<string, string> HeadersOf(string[] lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        return headers;
    }

    private (byte[] Body, bool IsComplete) Body(HttpMessage head, int number)
    {
        if (head.Header("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            return Chunks();
        if (head.IsResponse && (head.Status is 204 or 304 or < 200 || methodAnswered(number) == "HEAD"))
            return ([], true);
        if (long.TryParse(
            head.Header("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return Take(length);
        return head.IsResponse ? Take(bytes.Length - at) : ([], true);
    }

    private (byte[] Body, bool IsComplete) Take(long length)
    {
        var taken = (int)Math.Min(length, bytes.Length - at);
        var body = bytes.Slice(at, taken).ToArray();
        at += taken;
        return (body, taken == length);
    }

    private (byte[] Body, bool IsComplete) Chunks()
    {
        using var body = new MemoryStream();
        while (Line() is { } line)
        {
            var digits = line.Split(';')[0].Trim();
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size)
                || size < 0)
                break;
            if (size == 0) return (body.ToArray(), SkipTrailers());
            var (chunk, isComplete) = Take(size);
            body.Write(chunk);
            if (!isComplete || Line() is not "") break;
        }

        return (body.ToArray(), false);
    }

    private bool SkipTrailers()
    {
        while (Line() is { } line)
            if (line.Length == 0) return true;
        return false;
    }

    private string? Line()
    {
        var end = bytes.Span[at..].IndexOf("\r\n"u8);
        if (end is < 0 or > MaxHeaders) return null;
        var line = Ascii(bytes.Span.Slice(at, end));
        at += end + 2;
        return line;
    }

    /// <summary>Some clients send a line break after a body.</summary>
    private void SkipLineBreaks()
    {
        while (at < bytes.Length && bytes.Span[at] is (byte)'\r' or (byte)'\n') at++;
    }

    /// <summary>After a gap: the next line that begins like a message.</summary>
    private int NextStart(int from)
    {
        var span = bytes.Span;
        for (var candidate = from; candidate < span.Length; candidate++)
            if ((candidate == 0 || span[candidate - 1] == (byte)'\n') && IsHttp(span[candidate..])) return candidate;
        return span.Length;
    }

    private static string Ascii(ReadOnlySpan<byte> text) => Encoding.Latin1.GetString(text);
}
