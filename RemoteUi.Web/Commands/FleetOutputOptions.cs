using System.CommandLine;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Commands;

/// <summary>The options of <c>fleet run</c> that say what becomes of the results.</summary>
internal sealed class FleetOutputOptions
{
    private readonly Option<string?> json = Report("--json", "Write the numbers, the series, and the advice in JSON");
    private readonly Option<string?> csv = Report("--csv-out", "Write a line for each device in CSV");

    private readonly Option<string?> language = new("--lang")
    {
        Description = "The language of the texts",
        HelpName = string.Join('|', Codes),
    };

    public FleetOutputOptions() => language.AcceptOnlyFromAmong(Codes);

    public IEnumerable<Option> All => [json, csv, language];

    public FleetOutput Read(ParseResult parsed) =>
        new(parsed.GetValue(json), parsed.GetValue(csv), parsed.GetValue(language));

    private static string[] Codes => [.. Languages.All.Select(one => one.Code)];

    private static Option<string?> Report(string name, string description) => new(name)
    {
        Description = $"{description} to a file, \"-\" for standard output",
        HelpName = "FILE",
    };
}
