namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents what an inspection found in an input.</summary>
/// <param name="Items">What a file or a text contains, in order; empty for a capture.</param>
/// <param name="Conversations">The exchanges of a capture or an evidence file, by client and server; empty for a
/// message.</param>
/// <param name="Capture">What a capture contained; null for any other input.</param>
/// <param name="Problem">Why nothing, or not all, could be read; null if everything was.</param>
public sealed record Inspection(
    IReadOnlyList<InspectedItem> Items, IReadOnlyList<InspectedConversation> Conversations, CaptureFacts? Capture,
    InspectionProblem? Problem)
{
    public static Inspection Empty { get; } = new([], [], null, null);

    /// <summary>Gets every item, those of the exchanges and those inside others included, in reading order.</summary>
    public IEnumerable<InspectedItem> AllItems() =>
        Items
            .Concat(Conversations.SelectMany(one => one.Exchanges).SelectMany(exchange => exchange.Items))
            .SelectMany(item => item.WithNested());
}

/// <summary>Represents the SCEP exchanges between one client and one server, in the order of their times.</summary>
/// <param name="Client">The client's address; null if the input does not say.</param>
/// <param name="Server">The server's address and port, or its name; null if the input does not say.</param>
public sealed record InspectedConversation(string? Client, string? Server, IReadOnlyList<InspectedExchange> Exchanges);

/// <summary>Represents the contents of a capture apart from its SCEP exchanges.</summary>
/// <param name="Packets">Packets read.</param>
/// <param name="OtherExchanges">HTTP exchanges that are no SCEP.</param>
/// <param name="Notes">What of the capture could not be used, and why.</param>
public sealed record CaptureFacts(
    int Packets, int ScepExchanges, int OtherExchanges, IReadOnlyList<InspectionProblem> Notes);
