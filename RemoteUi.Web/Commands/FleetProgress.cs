using System.Globalization;
using RemoteUi.Fleet;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Web.Commands;

/// <summary>
/// Prints how far a rehearsal is: on a terminal a line that replaces the one before, otherwise one each ten seconds.
/// </summary>
internal sealed class FleetProgress(TextWriter output, RehearsalWords words)
{
    /// <summary>Goes back to the start of the line and clears it (ECMA-48).</summary>
    private const string ClearLine = "\r\u001b[K";

    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(10);

    private DateTimeOffset last;

    public bool IsTerminal { get; init; }

    public void Show(RehearsalReport report)
    {
        if (IsTerminal) output.Write(ClearLine + LineOf(report));
        else if (report.At - last >= LineEvery)
        {
            last = report.At;
            output.WriteLine(LineOf(report));
        }

        output.Flush();
    }

    /// <summary>Prints the endings, the times, and the advice.</summary>
    public void Conclude(RehearsalReport report)
    {
        if (IsTerminal) output.Write(ClearLine);
        foreach (var (ending, devices) in report.Endings.Where(one => one.Value > 0))
            output.WriteLine($"{RehearsalWords.Number(devices),9}  {words.Of(ending)}");
        foreach (var error in report.Errors.Where(error => error.Cause is not null))
            output.WriteLine(
                $"{RehearsalWords.Number(error.Devices),9}    {words.Of(error.Ending)}: {words.CauseOf(error)}");
        if (report.Whole is { } whole)
            output.WriteLine(
                string.Create(
                    CultureInfo.CurrentCulture,
                    $"p50 {whole.P50.TotalSeconds:0.00} s, p90 {whole.P90.TotalSeconds:0.00} s, p99 "
                        + $"{whole.P99.TotalSeconds:0.00} s, max {whole.Max.TotalSeconds:0.00} s"));
        if (report.Advice is { } advice) output.WriteLine(words.AdviceOf(advice));
    }

    private static string LineOf(RehearsalReport report) => string.Create(
        CultureInfo.CurrentCulture,
        $"{report.Elapsed.TotalSeconds,6:0} s  {report.Rehearsal.Settings.Devices - report.Endings[Ending.NotYet]:N0}"
            + $"/{report.Rehearsal.Settings.Devices:N0}  {report.Rate:0.0}/s");
}
