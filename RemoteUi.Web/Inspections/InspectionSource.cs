using RemoteUi.Web.Components.Navigation;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>Represents an input with its inspection and its address.</summary>
public sealed record InspectionSource(InspectorAddress Address, HeldInspection Held)
{
    /// <summary>
    /// Gets the numbers that the exchanges have in the report they come from, in the order of the inspection; null if
    /// they have those of the inspection.
    /// </summary>
    public IReadOnlyList<int>? Numbers { get; init; }

    public Inspection Inspection => Held.Inspection;

    /// <summary>Returns the exchange with a number; null if there is none.</summary>
    public InspectedExchange? Exchange(int number)
    {
        var wanted = Numbers is null ? number : Numbers.ToList().IndexOf(number) + 1;
        return Inspection.Conversations
            .SelectMany(conversation => conversation.Exchanges)
            .FirstOrDefault(exchange => exchange.Number == wanted);
    }

    /// <summary>Returns the number of an exchange in its address.</summary>
    public int NumberOf(InspectedExchange exchange) =>
        Numbers is not null && exchange.Number <= Numbers.Count ? Numbers[exchange.Number - 1] : exchange.Number;

    /// <summary>Returns the item with an ID; null if there is none.</summary>
    public InspectedItem? Item(string id) => Inspection.AllItems().FirstOrDefault(item => item.Id == id);
}
