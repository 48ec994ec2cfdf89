using RemoteUi.Core.Client;

namespace RemoteUi.Web.EvidenceFiles;

/// <summary>
/// Says why a message is not in the evidence, in the words that <c>docs/evidence.schema.json</c> lists.
/// </summary>
internal static class LeftOut
{
    /// <summary>It is larger than 64 KiB.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>The messages of the request are larger than 512 KiB together.</summary>
    public const string TooMany = "tooMany";

    /// <summary>The exchange was recorded by a version that kept no messages.</summary>
    public const string NotRecorded = "notRecorded";

    public static string? WhyRequest(ReportedExchange exchange, ExchangeMessages? kept) =>
        IsQuery(exchange) ? null : Why(exchange, exchange.RequestBytes, kept, kept?.Request);

    public static string? WhyReply(ReportedExchange exchange, ExchangeMessages? kept) =>
        Why(exchange, exchange.ReplyBytes, kept, kept?.Reply);

    /// <summary>Whether the request carries a CA identifier rather than a message.</summary>
    private static bool IsQuery(ReportedExchange exchange) =>
        exchange.Operation is "GetCACaps" or "GetCACert" or "GetNextCACert";

    private static string? Why(ReportedExchange exchange, int bytes, ExchangeMessages? kept, byte[]? message)
    {
        if (message is not null || bytes == 0) return null;
        if (exchange.Number == 0) return NotRecorded;
        return kept is not null || bytes > ExchangeMessages.MaxMessageBytes ? TooLarge : TooMany;
    }
}
