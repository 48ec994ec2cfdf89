using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Puts exchanges together by client and server, in the order of their times.</summary>
internal static class Conversations
{
    public static IReadOnlyList<InspectedConversation> Of(
        IReadOnlyList<HttpExchange> exchanges, InspectionContext context)
    {
        var servers = exchanges
            .GroupBy(exchange => exchange.Server ?? "")
            .ToDictionary(group => group.Key, group => new KnownServer(group.ToList(), context));
        return
        [
            .. exchanges
                .Select((exchange, index) => (Exchange: exchange, Number: index + 1))
                .GroupBy(one => (Client: WithoutPort(one.Exchange.Client), one.Exchange.Server))
                .Select(group => new InspectedConversation(
                    group.Key.Client, group.Key.Server,
                    [.. group.Select(one => servers[one.Exchange.Server ?? ""].Read(one.Number, one.Exchange))])),
        ];
    }

    /// <summary>A client uses another port for each connection.</summary>
    private static string? WithoutPort(string? address) =>
        address?.LastIndexOf(':') is { } colon and > 0 ? address[..colon] : address;
}
