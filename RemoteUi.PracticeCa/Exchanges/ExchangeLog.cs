using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Exchanges;

/// <summary>
/// Keeps the last exchanges in memory, so that whoever writes a client sees what the server saw. They are lost with the
/// process, because messages contain encrypted challenge passwords.
/// </summary>
internal sealed class ExchangeLog(TimeProvider time)
{
    /// <summary>The number of exchanges that are kept.</summary>
    public const int Max = 200;

    /// <summary>The maximum size of a message or a reply that is kept, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The maximum size of all that is kept, in bytes.</summary>
    public const int MaxTotalBytes = 8 * 1024 * 1024;

    private const int MaxText = 200;

    private readonly Lock gate = new();
    private readonly Queue<PracticeCaExchange> kept = new();
    private int last;
    private long bytes;

    /// <summary>Gets what is kept, newest first.</summary>
    public IReadOnlyList<PracticeCaExchange> All
    {
        get
        {
            lock (gate) return [.. kept.Reverse()];
        }
    }

    public PracticeCaExchange? Find(int number)
    {
        lock (gate) return kept.FirstOrDefault(exchange => exchange.Number == number);
    }

    public void Add(
        string caller, string method, string address, string operation, byte[] request, PracticeCaReply reply)
    {
        lock (gate)
        {
            var exchange = new PracticeCaExchange(
                ++last, time.GetUtcNow(), caller, method, Cut(address), Cut(operation), Kept(request),
                reply with { Body = Kept(reply.Body) })
            {
                Sizes = (request.Length, reply.Body.Length),
            };
            kept.Enqueue(exchange);
            bytes += SizeOf(exchange);
            while (kept.Count > Max || bytes > MaxTotalBytes) bytes -= SizeOf(kept.Dequeue());
        }
    }

    private static int SizeOf(PracticeCaExchange exchange) => exchange.Request.Length + exchange.Reply.Body.Length;

    private static byte[] Kept(byte[] message) => message.Length <= MaxBytes ? message : [];

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..MaxText];
}
