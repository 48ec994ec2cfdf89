using RemoteUi.Workbench;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>Counts findings for a line that says how bad it is.</summary>
/// <param name="Count">The number of findings above information.</param>
/// <param name="Worst">The highest severity; null if there is no finding above information.</param>
/// <param name="HasRemarks">Whether there are findings for information.</param>
public sealed record FindingCounts(int Count, Severity? Worst, bool HasRemarks)
{
    /// <summary>Counts those of an item and of what is inside it.</summary>
    public static FindingCounts In(InspectedItem item) => Of(All(item));

    /// <summary>Counts those of an exchange and of its two messages.</summary>
    public static FindingCounts In(InspectedExchange exchange) => Of(
        exchange.Findings.Concat(new[] { exchange.Request, exchange.Reply }.OfType<InspectedItem>().SelectMany(All)));

    /// <summary>
    /// Returns the gravest finding in an item and in what is inside it; null if none is of severity medium or above.
    /// </summary>
    public static InspectorFinding? GravestIn(InspectedItem item) =>
        All(item).Where(finding => finding.Severity >= Severity.Medium).MaxBy(finding => finding.Severity);

    private static IEnumerable<InspectorFinding> All(InspectedItem item) =>
        item.Findings.Concat(item.Nested.SelectMany(All));

    private static FindingCounts Of(IEnumerable<InspectorFinding> findings)
    {
        var all = findings.ToList();
        var grave = all.Where(finding => finding.Severity > Severity.Info).ToList();
        return new(
            grave.Count, grave.Count == 0 ? null : grave.Max(finding => finding.Severity), all.Count > grave.Count);
    }
}
