using System.CommandLine;

namespace RemoteUi.Web.Commands;

/// <summary>The options of <c>fleet run</c> that say what becomes of the results.</summary>
internal sealed class FleetOutputOptions
{
    private readonly Option<string?> json = Report("--json", "Write the numbers, the series, and the advice in JSON");
    private readonly Option<string?> csv = Report("--csv-out", "Write a line for each device in CSV");

    public IEnumerable<Option> All => [json, csv];

    public FleetOutput Read(ParseResult parsed, string? language) =>
        new(parsed.GetValue(json), parsed.GetValue(csv), language);

    private static Option<string?> Report(string name, string description) => new(name)
    {
        Description = $"{description} to a file, \"-\" for standard output",
        HelpName = "FILE",
    };
}
