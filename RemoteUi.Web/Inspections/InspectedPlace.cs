using System.Globalization;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Represents what of an inspection a page shows: an overview, an exchange, or an item with its ASN.1.
/// </summary>
public sealed record InspectedPlace
{
    public static InspectedPlace Overview { get; } = new();

    public InspectedExchange? Exchange { get; private init; }

    public InspectedItem? Item { get; private init; }

    /// <summary>Gets the exchange that the item is the request or the reply of, if the address says so.</summary>
    public InspectedExchange? Within { get; private init; }

    /// <summary>Gets the part of the item's ASN.1 that is shown; null if it has none, or no item is shown.</summary>
    public TreeView? Tree { get; private init; }

    /// <summary>Gets the offset in the bytes of the selected node.</summary>
    public int At { get; private init; }

    /// <summary>Gets the part of a list of exchanges, from 1.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>Returns what an address names; what is not there is left out.</summary>
    public static InspectedPlace Of(InspectionSource source, PlaceParameters asked)
    {
        var exchange = Number(asked.Exchange) is { } number ? source.Exchange(number) : null;
        var item = asked.Item is { } id ? source.Item(id)
            : exchange is not null && asked.Part is not null
                ? asked.Part == "reply" ? exchange.Reply : exchange.Request
            : OnlyItem(source.Inspection);
        return new()
        {
            Exchange = item is null ? exchange : null,
            Item = item,
            Within = item is not null && asked.Item is null ? exchange : null,
            Tree = item?.Tree is { } tree ? TreeView.Of(tree, asked.Node, asked.Top, Number(asked.From) ?? 0) : null,
            At = Number(asked.At) ?? 0,
            Page = Math.Max(1, Number(asked.Page) ?? 1),
        };
    }

    /// <summary>An input with a single message needs no overview.</summary>
    private static InspectedItem? OnlyItem(Inspection inspection) =>
        inspection is { Items: [var only], Conversations.Count: 0 } ? only : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Represents the parameters of an address as they are, all optional.</summary>
public sealed record PlaceParameters(
    string? Exchange = null, string? Part = null, string? Item = null, string? Node = null, string? Top = null,
    string? From = null, string? At = null, string? Page = null);
