using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector;

/// <summary>What is wrong with the HTTP around the messages (RFC 8894, 4.1).</summary>
internal static class HttpFindings
{
    private const int MaxAddress = 2048;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(30);

    public static IEnumerable<InspectorFinding> On(JudgedExchange exchange)
    {
        var http = exchange.Http;
        if (http.Target?.Length > MaxAddress)
            yield return InspectorFinding.Of(FindingCode.AddressTooLong, $"{http.Target.Length}");
        if (http.HasBarePlus) yield return InspectorFinding.Of(FindingCode.PlusNotEscaped);
        if (http.RepliedAt - http.SentAt is { } duration && duration > Slow)
            yield return InspectorFinding.Of(FindingCode.ReplySlow, $"{Math.Round(duration.TotalSeconds)}");
        if (OnReply(exchange) is { } reply) yield return reply;
        if (OnContentType(exchange) is { } type) yield return type;
    }

    private static InspectorFinding? OnReply(JudgedExchange exchange)
    {
        var status = exchange.Http.Status ?? 200;
        var came = exchange.Came;
        return exchange switch
        {
            { Reply: null } => exchange.Http is { Method: not null, Status: null }
                ? InspectorFinding.Of(FindingCode.NoReply)
                : null, // an evidence file may leave a large reply out
            _ when status is >= 300 and < 400 =>
                InspectorFinding.Of(FindingCode.Redirected, $"{status}", exchange.Http.Location ?? "-"),
            _ when status >= 400 => came is null
                ? InspectorFinding.Of(FindingCode.HttpError, $"{status}", ReplyBody.Excerpt(exchange.Reply.Bytes) ?? "")
                : InspectorFinding.Of(FindingCode.HttpErrorWithMessage, $"{status}", came.StatusText ?? "-"),
            { Reply.Bytes.Length: 0 } => InspectorFinding.Of(FindingCode.ReplyEmpty),
            { Http.Operation: "PKIOperation" } when came is null =>
                InspectorFinding.Of(FindingCode.ReplyIsNoMessage, exchange.Reply.Kind.ToString()),
            { Http.Operation: "PKIOperation" } when came!.Type != MessageType.CertRep =>
                InspectorFinding.Of(FindingCode.ReplyNotCertRep, came.TypeText ?? "-"),
            { Http.Operation: "GetCACert" } when exchange.Reply.Kind is not
                (ItemKind.Certificate or ItemKind.CertificateSet) =>
                InspectorFinding.Of(FindingCode.ReplyIsNoMessage, exchange.Reply.Kind.ToString()),
            _ => null,
        };
    }

    private static InspectorFinding? OnContentType(JudgedExchange exchange)
    {
        if (exchange.Http is not { Method: not null, ReplyContentType: var stated } || exchange.Reply is null)
            return null;
        if (Expected(exchange.Reply, exchange.Http.Operation) is not { } expected) return null;
        var type = stated?.Split(';')[0].Trim();
        return string.Equals(type, expected, StringComparison.OrdinalIgnoreCase)
            ? null
            : InspectorFinding.Of(FindingCode.ContentTypeWrong, type ?? "-", expected);
    }

    private static string? Expected(InspectedItem reply, string? operation) => (reply.Kind, operation) switch
    {
        (ItemKind.PkiMessage, "PKIOperation") => "application/x-pki-message",
        (ItemKind.PkiMessage, "GetNextCACert") => "application/x-x509-next-ca-cert",
        (ItemKind.Certificate, "GetCACert") => "application/x-x509-ca-cert",
        (ItemKind.CertificateSet, "GetCACert") => "application/x-x509-ca-ra-cert",
        (ItemKind.Capabilities, "GetCACaps") => "text/plain",
        _ => null,
    };
}
