using System.Text.Json;
using RemoteUi.Workbench.Inspector;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Turns the exchanges of one check of [Server Check] into evidence that [Message Inspector] reads, followed by the CA
/// certificates that the run received, with which replies are verified.
/// </summary>
internal static class CheckEvidence
{
    /// <summary>Returns null if the run has no such check.</summary>
    public static InspectedInput? Of(CheckRun run, string check)
    {
        if (run.Results.FirstOrDefault(result => result.Id == check) is not { } wanted) return null;
        var certificates = run.Results
            .SelectMany(result => result.Exchanges)
            .Where(exchange => exchange is { Operation: "GetCACert", HttpStatus: 200, Reply.Length: > 0 })
            .Take(1);
        return new(
            $"{check}.json",
            JsonSerializer.SerializeToUtf8Bytes(
                new { exchanges = wanted.Exchanges.Concat(certificates).Select(ExchangeOf) }));
    }

    /// <summary>Returns the numbers, from 1, of the exchanges of a check that have a message.</summary>
    public static IReadOnlyList<int> NumbersOf(CheckRun run, string check) =>
        [
            .. run.Results.First(result => result.Id == check).Exchanges
                .Select((exchange, index) => (exchange, Number: index + 1))
                .Where(one => one.exchange.Request.Length > 0 || one.exchange.Reply is not null)
                .Select(one => one.Number),
        ];

    private static object ExchangeOf(CheckExchange exchange) => new
    {
        operation = exchange.Operation,
        method = exchange.Method,
        address = exchange.Address,
        sentAt = exchange.SentAt,
        repliedAt = exchange.SentAt + exchange.Duration,
        httpStatus = exchange.HttpStatus,
        contentType = exchange.ContentType,
        request = exchange.Request.Length == 0 ? null : exchange.Request,
        reply = exchange.Reply,
    };
}
