using System.Globalization;
using System.Text;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>Writes a run as Markdown.</summary>
internal static class MarkdownReport
{
    private const string Special = "\\`*_{}[]()<>#+!|~&";

    public static string Write(CheckRun run, CheckWords words)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(words.ReportTitle(run.Address.Host))}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{Escape(words.JudgementOf(CheckTally.Of(run.Results)))}**\n\n");
        foreach (var (name, value) in Facts(run, words))
            text.Append(CultureInfo.InvariantCulture, $"- {name}: {value}\n");
        AppendToMend(text, run, words);
        AppendAll(text, run, words);
        AppendFootprint(text, run, words);
        return text.ToString();
    }

    /// <summary>
    /// Returns the text with the characters escaped that Markdown or HTML gives a meaning, on one line.
    /// </summary>
    public static string Escape(string text) => string.Concat(
        text.Select(one =>
            char.IsControl(one) ? " " : Special.Contains(one, StringComparison.Ordinal) ? $"\\{one}" : $"{one}"));

    private static IEnumerable<(string Name, string Value)> Facts(CheckRun run, CheckWords words) =>
    [
        (words.Column("Address"), Escape(run.Address.AbsoluteUri)),
        .. run.CaIdentifier is { } identifier
            ? [(words.Column("CaIdentifier"), Escape(identifier))]
            : Array.Empty<(string, string)>(),
        (words.Column("Level"), words.Of(run.Level)),
        (words.Column("State"), words.Of(run.State)),
        (words.Column("StartedAt"), At(run.StartedAt)),
        (words.Column("ProductVersion"), Escape(run.ProductVersion)),
    ];

    private static void AppendToMend(StringBuilder text, CheckRun run, CheckWords words)
    {
        var results = run.Results
            .Where(result => result.Outcome.Severity > Severity.Info)
            .OrderByDescending(result => result.Outcome.Severity)
            .ToList();
        if (results.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(words.Column("ToMend"))}\n\n");
        foreach (var result in results)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- **{result.Id} {Escape(words.TitleOf(result.Id))}** ({words.Of(result.Outcome)}): ");
            text.Append(Escape(words.SentenceOf(result.Id, result.Outcome)));
            if (words.RemedyOf(result.Id, result.Outcome) is { } remedy)
                text.Append(CultureInfo.InvariantCulture, $" _{Escape(remedy)}_");
            text.Append(CultureInfo.InvariantCulture, $" ({Escape(result.Sections)})\n");
        }
    }

    private static void AppendAll(StringBuilder text, CheckRun run, CheckWords words)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(words.Column("AllChecks"))}\n");
        AppendTable(
            text, words, ["Check", "Verdict", "Sentence"],
            run.Results.Select(result => new[]
            {
                $"{result.Id} {Escape(words.TitleOf(result.Id))}", words.Of(result.Outcome),
                Escape(words.SentenceOf(result.Id, result.Outcome)),
            }));
    }

    private static void AppendFootprint(StringBuilder text, CheckRun run, CheckWords words)
    {
        if (run.Footprint.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(words.Column("Footprint"))}\n");
        AppendTable(
            text, words, ["SerialNumber", "Subject", "ReceivedAt", "Check"],
            run.Footprint.Select(entry => new[]
            {
                $"`{entry.SerialNumber}`", Escape(entry.Subject), At(entry.ReceivedAt), entry.CheckId,
            }));
    }

    private static void AppendTable(
        StringBuilder text, CheckWords words, string[] columns, IEnumerable<string[]> rows)
    {
        AppendRow(text.Append('\n'), columns.Select(words.Column));
        AppendRow(text, columns.Select(_ => "---"));
        foreach (var row in rows) AppendRow(text, row);
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string At(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
