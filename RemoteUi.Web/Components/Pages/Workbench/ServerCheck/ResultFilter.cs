using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Components.Pages.Workbench.ServerCheck;

/// <summary>Represents which results of a run are shown: all, those to mend, or those of one verdict.</summary>
/// <param name="Name">The value in the address; null for all.</param>
public sealed record ResultFilter(string? Name)
{
    /// <summary>The name of the filter for findings and failures above Info.</summary>
    public const string ToMend = "mend";

    /// <summary>All filters, in the order of the page.</summary>
    public static IReadOnlyList<ResultFilter> All { get; } =
    [
        new((string?)null), new(ToMend),
        .. new[] { Verdict.Fail, Verdict.Finding, Verdict.Inconclusive, Verdict.Skipped, Verdict.Pass }
            .Select(verdict => new ResultFilter($"{verdict}")),
    ];

    /// <summary>Returns the filter of an address; an unknown name shows all.</summary>
    public static ResultFilter Of(string? name) => All.FirstOrDefault(filter => filter.Name == name) ?? All[0];

    public bool Shows(CheckResult result) => Name switch
    {
        null => true,
        ToMend => result.Outcome.Severity > Severity.Info,
        _ => $"{result.Outcome.Verdict}" == Name,
    };
}
