using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Puts exchanges together by client and server, in the order of their times.</summary>
internal static class Conversations
{
    /// <summary>The server has other work too.</summary>
    private const int MaxCores = 4;

    public static IReadOnlyList<InspectedConversation> Of(
        IReadOnlyList<HttpExchange> exchanges, InspectionContext context)
    {
        var servers = exchanges
            .GroupBy(exchange => exchange.Server ?? "")
            .ToDictionary(group => group.Key, group => new KnownServer(group.ToList(), context));
        return
        [
            .. Decode(exchanges, servers)
                .GroupBy(one => (Client: WithoutPort(one.Http.Client), one.Http.Server))
                .Select(group => new InspectedConversation(
                    group.Key.Client, group.Key.Server,
                    [.. group.Select(one => servers[one.Http.Server ?? ""].Judge(one))])),
        ];
    }

    /// <summary>Decodes on several cores; the order stays.</summary>
    private static IReadOnlyList<DecodedExchange> Decode(
        IReadOnlyList<HttpExchange> exchanges, Dictionary<string, KnownServer> servers) =>
        [
            .. exchanges
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(MaxCores)
                .Select((exchange, index) => servers[exchange.Server ?? ""].Decode(index + 1, exchange)),
        ];

    /// <summary>A client uses another port for each connection.</summary>
    private static string? WithoutPort(string? address) =>
        address?.LastIndexOf(':') is { } colon and > 0 ? address[..colon] : address;
}
