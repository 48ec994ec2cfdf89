using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Resources;

/// <summary>
/// Turns what an inspection says into sentences of the reader's language; what the sender of a message wrote is
/// escaped.
/// </summary>
public sealed class InspectorSentences(
    IStringLocalizer<InspectorWords> words, IStringLocalizer<Remarks> remarks)
{
    public string Of(InspectorSummary summary) => Filled(words, $"Summary.{summary.Code}", summary.Arguments);

    public string Of(InspectionProblem problem) => Filled(words, $"Problem.{problem.Code}", problem.Arguments);

    /// <summary>The sentence of a finding; that of the remark if the rest of the program says the same.</summary>
    public string Of(InspectorFinding finding) => finding.Remark is { } remark
        ? Filled(remarks, $"Remark.{remark.Code}", remark.Arguments)
        : Filled(words, $"Finding.{finding.Code}", finding.Arguments);

    public string RemedyOf(InspectorFinding finding) =>
        Filled(words, $"Finding.{finding.Code}.Remedy", finding.Arguments);

    private static string Filled(IStringLocalizer catalog, string key, IReadOnlyList<string> arguments) =>
        catalog[key, [.. arguments.Select(ForeignText.Escape)]];
}
