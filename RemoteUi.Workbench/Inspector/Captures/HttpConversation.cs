using System.Net;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Pairs the requests of a connection with their responses (RFC 9112, 9.3).</summary>
internal sealed class HttpConversation
{
    private readonly List<TcpRun> requestRuns;
    private readonly List<TcpRun> replyRuns;

    private HttpConversation(IPEndPoint client, IPEndPoint server, List<TcpRun> requestRuns, List<TcpRun> replyRuns)
    {
        (Client, Server) = (client, server);
        (this.requestRuns, this.replyRuns) = (requestRuns, replyRuns);
    }

    public IPEndPoint Client { get; }

    public IPEndPoint Server { get; }

    /// <summary>Gets whether bytes of one of the directions are missing.</summary>
    public bool HasGaps => requestRuns.Concat(replyRuns).Any(run => run.IsAfterGap);

    /// <returns>Null if the connection is no HTTP.</returns>
    public static HttpConversation? Of(TcpConnection connection)
    {
        var (one, other) = (connection.FromOne.Runs(), connection.FromOther.Runs());
        if (Begins(one, isResponse: false) || Begins(other, isResponse: true))
            return new HttpConversation(connection.One, connection.Other, one, other);
        if (Begins(other, isResponse: false) || Begins(one, isResponse: true))
            return new HttpConversation(connection.Other, connection.One, other, one);
        return null;
    }

    public static bool IsTls(TcpConnection connection) =>
        connection.FromOne.Runs().Concat(connection.FromOther.Runs()).Any(run =>
            run.Bytes.Span is [0x16, 0x03, <= 0x04, ..]);

    public IEnumerable<(HttpMessage? Request, HttpMessage? Reply)> Exchanges()
    {
        var requests = Messages(requestRuns, _ => "").Where(message => !message.IsResponse).ToList();
        var replies = Messages(replyRuns, number => number < requests.Count ? requests[number].Method : "")
            .Where(message => message.IsResponse)
            .ToList();
        var answered = 0;
        foreach (var request in requests)
        {
            // A reply that came before the request is that of one whose request is missing.
            while (answered < replies.Count && replies[answered].EndsAt < request.BeginsAt)
                yield return (null, replies[answered++]);
            yield return (request, answered < replies.Count ? replies[answered++] : null);
        }

        while (answered < replies.Count) yield return (null, replies[answered++]);
    }

    private static List<HttpMessage> Messages(List<TcpRun> runs, Func<int, string> methodAnswered)
    {
        var messages = new List<HttpMessage>();
        foreach (var run in runs) messages.AddRange(new HttpStreamReader(run, methodAnswered).Read(messages.Count));
        return messages;
    }

    /// <summary>After a gap, the first message may begin anywhere in a run.</summary>
    private static bool Begins(List<TcpRun> runs, bool isResponse) => runs.Exists(run =>
        HttpStreamReader.IsHttp(run.Bytes.Span) && run.Bytes.Span.StartsWith("HTTP/"u8) == isResponse);
}
