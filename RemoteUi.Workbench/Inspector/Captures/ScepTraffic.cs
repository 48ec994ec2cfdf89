using System.Text;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Keeps the exchanges of SCEP (RFC 8894, 4.1) and counts the others.</summary>
internal static class ScepTraffic
{
    private const int MaxDecoded = 4 * 1024 * 1024;

    private static readonly string[] Operations = ["GetCACaps", "GetCACert", "GetNextCACert", "PKIOperation"];

    public static void Collect(IReadOnlyList<TcpConnection> connections, CaptureContent content)
    {
        var found = new List<HttpExchange>();
        foreach (var connection in connections)
        {
            if (HttpConversation.Of(connection) is { } conversation) Collect(conversation, content, found);
            else if (HttpConversation.IsTls(connection)) content.EncryptedConnections++;
        }

        content.HasMoreExchanges = found.Count > CaptureReader.MaxExchanges;
        content.Exchanges = [.. found.OrderBy(exchange => exchange.SentAt).Take(CaptureReader.MaxExchanges)];
    }

    private static void Collect(HttpConversation conversation, CaptureContent content, List<HttpExchange> found)
    {
        var isScep = false;
        foreach (var (request, reply) in conversation.Exchanges())
        {
            if (Exchange(conversation, request, reply) is not { } exchange)
            {
                content.OtherExchanges++;
                continue;
            }

            isScep = true;
            content.CutMessages += (
                request is { IsComplete: false } ? 1 : 0) + (reply is { IsComplete: false } ? 1 : 0);
            if (found.Count <= CaptureReader.MaxExchanges) found.Add(exchange);
        }

        if (isScep && conversation.HasGaps) content.ConnectionsWithGaps++;
    }

    private static HttpExchange? Exchange(HttpConversation conversation, HttpMessage? request, HttpMessage? reply)
    {
        var operation = OperationOf(request);
        if (operation is null && !IsPkiMessage(request) && !IsPkiMessage(reply)) return null;
        var (message, hasBarePlus) = MessageOf(request);
        return new HttpExchange
        {
            SentAt = request?.BeginsAt ?? reply?.BeginsAt,
            RepliedAt = reply?.EndsAt,
            Client = $"{conversation.Client}",
            Server = $"{conversation.Server}",
            Method = request?.Method,
            Target = request?.Target,
            Operation = operation ?? "PKIOperation",
            Status = reply?.Status,
            RequestContentType = request?.Header("Content-Type"),
            ReplyContentType = reply?.Header("Content-Type"),
            Location = reply?.Header("Location"),
            Request = message,
            Reply = reply is null ? null : BodyOf(reply),
            HasBarePlus = hasBarePlus,
        };
    }

    private static byte[] BodyOf(HttpMessage message) =>
        message.Header("Content-Encoding") is { } coding
            ? ContentCoding.Decode(coding.Split(','), message.Body, MaxDecoded) ?? message.Body
            : message.Body;

    /// <summary>The message of a POST is its body, that of a GET is in the address.</summary>
    private static (byte[]? Message, bool HasBarePlus) MessageOf(HttpMessage? request)
    {
        if (request is null) return (null, false);
        if (request.Body.Length > 0) return (BodyOf(request), false);
        if (OperationOf(request) != "PKIOperation" || Parameter(request.Target, "message") is not { Length: > 0 } text)
            return (null, false);
        return (
            TextForm.FromBase64(text) ?? Encoding.Latin1.GetBytes(text), text.Contains('+', StringComparison.Ordinal));
    }

    private static string? OperationOf(HttpMessage? request) =>
        request is not null && Parameter(request.Target, "operation") is { } stated
            ? Operations.FirstOrDefault(known => string.Equals(known, stated, StringComparison.OrdinalIgnoreCase))
            : null;

    private static bool IsPkiMessage(HttpMessage? message) =>
        message?.Header("Content-Type")?.StartsWith("application/x-pki-message", StringComparison.OrdinalIgnoreCase)
            == true;

    private static string? Parameter(string target, string name)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return null;
        foreach (var part in target[(query + 1)..].Split('&'))
            if (part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase)) return part[(name.Length + 1)..];
        return null;
    }
}
