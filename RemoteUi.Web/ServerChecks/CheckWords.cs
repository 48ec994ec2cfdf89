using System.Globalization;
using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Web.Resources;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>
/// Provides the words of [Server Check] in the language of the caller (<see cref="CultureInfo.CurrentUICulture"/>), for
/// the pages, the reports, and the command.
/// </summary>
public sealed class CheckWords(IStringLocalizer<ServerCheckWords> words, IStringLocalizer<Remarks> remarks)
{
    /// <summary>The two-letter code of the language of the words.</summary>
    public string Language => Languages.Current.Code;

    /// <summary>Returns what a check is about, in a few words.</summary>
    public string TitleOf(string checkId) => Find($"Check.{checkId}", []) ?? checkId;

    /// <summary>
    /// Returns what was seen: the check's own sentence, the common one, or that of the remark with which the rest of
    /// the program says the same. Texts of the server in it are safe to read.
    /// </summary>
    public string SentenceOf(string checkId, CheckOutcome outcome)
    {
        object[] arguments = [.. outcome.Arguments.Select(ForeignText.Escape)];
        return EndedOnce(
            Find($"Check.{checkId}.{outcome.Word}", arguments)
                ?? Find($"Check.Common.{outcome.Word}", arguments)
                ?? Find(remarks, $"Remark.{outcome.Word}", arguments)
                ?? $"{outcome.Word}: {string.Join(", ", arguments)}");
    }

    /// <summary>Returns what to do on the server; null if there is nothing to do.</summary>
    public string? RemedyOf(string checkId, CheckOutcome outcome)
    {
        object[] arguments = [.. outcome.Arguments.Select(ForeignText.Escape)];
        return Find($"Check.{checkId}.{outcome.Word}.Remedy", arguments)
            ?? Find($"Check.Common.{outcome.Word}.Remedy", arguments);
    }

    public string Of(Verdict verdict) => words[$"Verdict.{verdict}"];

    public string Of(Severity severity) => words[$"Severity.{severity}"];

    public string Of(CheckLevel level) => words[$"Level.{level}"];

    /// <summary>Returns what a level does to the server.</summary>
    public string About(CheckLevel level) => words[$"Level.{level}.About"];

    public string Of(CheckRunState state) => words[$"RunState.{state}"];

    public string Of(CheckGroup group) => words[$"Group.{group}"];

    /// <summary>Returns a verdict with its severity, if it has one: "Finding, medium".</summary>
    public string Of(CheckOutcome outcome) =>
        outcome.Severity is { } severity ? $"{Of(outcome.Verdict)}, {Of(severity)}" : Of(outcome.Verdict);

    /// <summary>Returns the judgement in one line: "Usable; 3 things to mend, 1 of them grave".</summary>
    public string JudgementOf(CheckTally tally)
    {
        var usable = words[$"Usability.{tally.Usability}"].Value;
        if (tally.ToMend() == 0) return $"{usable}; {words["ToMend.Nothing"].Value}";
        var mend = Languages.Current.Choose(words["ToMend.Some", tally.ToMend()], tally.ToMend());
        return tally.Grave() == 0
            ? $"{usable}; {mend}"
            : $"{usable}; {mend}, {Languages.Current.Choose(words["ToMend.Grave", tally.Grave()], tally.Grave())}";
    }

    /// <summary>Returns the heading of a report about a server.</summary>
    public string ReportTitle(string host) => words["Report.Title", ForeignText.Escape(host)];

    /// <summary>Returns the name of a fact, a column, or a part of a report.</summary>
    public string Column(string name) => words[$"Column.{name}"];

    /// <summary>The server's own sentence at the end of ours brings a full stop of its own.</summary>
    private static string EndedOnce(string sentence) =>
        sentence.EndsWith("..", StringComparison.Ordinal) && !sentence.EndsWith("...", StringComparison.Ordinal)
            ? sentence[..^1]
            : sentence;

    private string? Find(string key, object[] arguments) => Find(words, key, arguments);

    private static string? Find(IStringLocalizer catalog, string key, object[] arguments) =>
        catalog[key, arguments] is { ResourceNotFound: false } found ? found.Value : null;
}
