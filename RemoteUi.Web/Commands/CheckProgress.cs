using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Commands;

/// <summary>
/// Prints a run as it goes: a line for each check that has ended, on a terminal also one for the check under way, which
/// the next line replaces.
/// </summary>
internal sealed class CheckProgress(TextWriter output, CheckWords words)
{
    /// <summary>Goes back to the start of the line and clears it (ECMA-48).</summary>
    private const string ClearLine = "\r\u001b[K";

    private int printed;

    public bool IsTerminal { get; init; }

    /// <summary>Prints what is new in a run.</summary>
    public void Show(CheckRun run)
    {
        if (IsTerminal) output.Write(ClearLine);
        for (; printed < run.Results.Count; printed++) Print(run.Results[printed]);
        if (IsTerminal && run.Current is { } current)
            output.Write(
                string.Create(
                    CultureInfo.InvariantCulture, $"{printed + 1}/{run.Planned}  {current}  {words.TitleOf(current)}"));
        output.Flush();
    }

    /// <summary>Prints the judgement, and the certificates that the run has obtained.</summary>
    public void Conclude(CheckRun run)
    {
        output.WriteLine();
        output.WriteLine($"{run.Address}: {words.JudgementOf(CheckTally.Of(run.Results))}");
        if (run.State != CheckRunState.Finished) output.WriteLine(words.Of(run.State));
        foreach (var entry in run.Footprint)
            output.WriteLine($"  {entry.SerialNumber}  {ForeignText.Escape(entry.Subject)}  ({entry.CheckId})");
    }

    private void Print(CheckResult result)
    {
        var outcome = result.Outcome;
        output.WriteLine(
            $"{result.Id,-4}{words.Of(outcome),-20} {words.TitleOf(result.Id)}: "
                + words.SentenceOf(result.Id, outcome));
        if (outcome.Severity > Severity.Info && words.RemedyOf(result.Id, outcome) is { } remedy)
            output.WriteLine($"{"",-24} {remedy}");
    }
}
