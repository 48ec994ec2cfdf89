using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace RemoteUi.Web.Components.Navigation;

/// <summary>
/// Writes the addresses of [Message Inspector]: what is looked at (<see cref="Source"/>), and where in it.
/// </summary>
/// <param name="Source">The parameters that name the input, such as <c>held</c> and its ID.</param>
public sealed record InspectorAddress(IReadOnlyList<KeyValuePair<string, string>> Source)
{
    public const string Page = "/workbench/message-inspector";

    public static InspectorAddress Held(Guid id) => new([new("held", id.ToString())]);

    public static InspectorAddress Kept(Guid id) => new([new("kept", id.ToString())]);

    public static InspectorAddress Request(Guid id) => new([new("request", id.ToString())]);

    public static InspectorAddress Check(Guid run, string check) =>
        new([new("run", run.ToString()), new("check", check)]);

    /// <summary>An exchange of a client with the practice CA.</summary>
    public static InspectorAddress Served(int exchange) => new([new("served", Number(exchange))]);

    /// <summary>The address of an exchange of a request, by its number in the request's report.</summary>
    public static string OfRequest(Guid id, int exchange) => Request(id).Exchange(exchange);

    public string Overview => With();

    /// <summary>A part of a long list of exchanges.</summary>
    public string PageOf(int page) => With(("page", Number(page)));

    public string Exchange(int number) => With(("exchange", Number(number)));

    public string Item(string id) => With(("item", id));

    /// <summary>A node of an item's ASN.1, with its bytes.</summary>
    public string Node(string item, string address) => With(("item", item), ("node", address)) + $"#n{address}";

    /// <summary>The bytes of a large node from an offset.</summary>
    public string Bytes(string item, string address, int at) =>
        With(("item", item), ("node", address), ("at", Number(at))) + "#bytes";

    /// <summary>The ASN.1 below a node, from one of its children.</summary>
    public string Below(string item, string address, int from = 0) =>
        With(("item", item), ("node", address), ("top", address), ("from", Number(from))) + "#asn1";

    private string With(params (string Name, string Value)[] parts)
    {
        var query = new QueryBuilder(Source);
        foreach (var (name, value) in parts) query.Add(name, value);
        return Page + query;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
