using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Represents what is known of a server from all exchanges with it: its certificates, its capabilities, and the
/// requests of its transactions.
/// </summary>
internal sealed class KnownServer
{
    private const string GetCaps = "GetCACaps";

    private readonly InspectionContext context;
    private readonly Dictionary<string, CertificationRequestFacts> requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Number, byte[] Message)> nonces = new(StringComparer.Ordinal);

    public KnownServer(IReadOnlyList<HttpExchange> exchanges, InspectionContext context)
    {
        this.context = context with
        {
            CaCertificates = [.. CaCertificates.In(exchanges), .. context.CaCertificates],
        };
        Capabilities = exchanges.FirstOrDefault(one =>
            one is { Operation: GetCaps, Status: null or < 300, Reply: not null })
            is { Reply: { } stated }
            ? CapabilitiesReader.Read(stated)
            : null;
    }

    /// <summary>Gets what GetCACaps answered; null if nobody asked.</summary>
    public CaCapabilities? Capabilities { get; }

    public IReadOnlyList<X509Certificate2> Certificates => context.CaCertificates;

    /// <summary>Decodes an exchange; several may be decoded at the same time.</summary>
    public DecodedExchange Decode(int number, HttpExchange exchange) => new(
        number, exchange,
        exchange.Request is { } sent ? ItemReader.Read($"e{number}.request", sent, At(exchange.SentAt)) : null,
        exchange.Reply is { } came ? ReadReply(number, exchange, came) : null);

    /// <summary>Judges an exchange by those before it, so they are judged one after another.</summary>
    public InspectedExchange Judge(DecodedExchange decoded)
    {
        var (number, exchange, request, reply) = decoded;
        var judged = new JudgedExchange(exchange, request, reply, this)
        {
            Asked = RequestOf(request),
            NonceSeenIn = NonceSeenIn(number, request),
        };
        return new InspectedExchange(number)
        {
            SentAt = exchange.SentAt,
            RepliedAt = exchange.RepliedAt,
            Client = exchange.Client,
            Server = exchange.Server,
            Method = exchange.Method,
            Target = ShownTarget.Of(exchange.Target),
            Operation = exchange.Operation,
            Status = exchange.Status,
            RequestContentType = exchange.RequestContentType,
            ReplyContentType = exchange.ReplyContentType,
            Request = request,
            Reply = reply,
            Findings = Attempt.To("The exchange", () => ExchangeFindings.On(judged)) ?? [],
        };
    }

    private InspectedItem ReadReply(int number, HttpExchange exchange, byte[] reply)
    {
        var id = $"e{number}.reply";
        return exchange is { Operation: GetCaps, Status: null or < 300 } && !BinaryForm.Is(reply)
            && !ReplyBody.IsHtml(reply)
            ? TextItems.ReadCapabilities(id, reply)
            : ReplyItems.Read(
                id, reply,
                At(exchange.RepliedAt ?? exchange.SentAt) with { IsCaReply = exchange.Operation == "GetCACert" });
    }

    private InspectionContext At(DateTimeOffset? time) => context with { CapturedAt = time };

    /// <summary>The certificate request of the transaction, from this message or from the first one.</summary>
    private CertificationRequestFacts? RequestOf(InspectedItem? request)
    {
        if (request?.Facts is not PkiMessageFacts { TransactionId: { } transaction }) return null;
        if (request.WithNested().Select(item => item.Facts).OfType<CertificationRequestFacts>().FirstOrDefault()
            is { } asked)
            requests[transaction] = asked;
        return requests.GetValueOrDefault(transaction);
    }

    /// <summary>The very same message may be sent again, and a poll may use the nonce of the request (3.3.2).</summary>
    private int? NonceSeenIn(int number, InspectedItem? request)
    {
        if (request?.Facts is not PkiMessageFacts { SenderNonce: { } nonce }) return null;
        if (nonces.TryAdd(Convert.ToHexString(nonce), (number, request.Bytes))) return null;
        var (before, message) = nonces[Convert.ToHexString(nonce)];
        return message.AsSpan().SequenceEqual(request.Bytes) ? null : before;
    }
}
