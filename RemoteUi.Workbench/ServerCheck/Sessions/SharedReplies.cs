using RemoteUi.Workbench.ServerCheck.Messages;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>
/// The replies that several checks judge. Each message is sent once for the run, because a server that keeps no
/// transactions issues a certificate for each. A check that uses a known reply has its exchanges as evidence too.
/// </summary>
internal sealed class SharedReplies(ExchangeLog log)
{
    private readonly Dictionary<string, (DraftReply Reply, IReadOnlyList<CheckExchange> Exchanges)> known = [];

    /// <summary>Returns the reply to a message, sending it if no check did.</summary>
    /// <param name="message">Names the message; the same words for the same message.</param>
    public async Task<DraftReply> OfAsync(string message, Func<Task<DraftReply>> send)
    {
        if (Known(message) is { } before) return before;
        var earlier = log.Kept.Count;
        var reply = await send();
        known[message] = (reply, [.. log.Kept.Skip(earlier)]);
        return reply;
    }

    /// <summary>Keeps the reply to a message that a check has just sent by itself.</summary>
    public void Keep(string message, DraftReply reply) => known[message] = (reply, [.. log.Kept.TakeLast(1)]);

    /// <summary>Returns the reply to a message that a check has sent; null if none has.</summary>
    public DraftReply? Known(string message)
    {
        if (!known.TryGetValue(message, out var before)) return null;
        foreach (var exchange in before.Exchanges) log.Add(exchange);
        return before.Reply;
    }
}
