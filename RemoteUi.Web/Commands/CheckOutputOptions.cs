using System.CommandLine;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Commands;

/// <summary>The options of <c>check</c> that say what becomes of the results.</summary>
internal sealed class CheckOutputOptions
{
    private readonly Option<Severity?> failOn = new("--fail-on")
    {
        Description = "The lowest severity that makes the exit status 1; without it, a broken MUST or a finding of "
            + "high or above",
        HelpName = "low|medium|high",
        CustomParser = result => OptionChoice.Read(result, Severity.Low, Severity.Medium, Severity.High),
    };

    private readonly Option<string?> json = Report("--json", "JSON");
    private readonly Option<string?> junit = Report("--junit", "JUnit XML");
    private readonly Option<string?> markdown = Report("--markdown", "Markdown");

    public IEnumerable<Option> All => [failOn, json, junit, markdown];

    public CheckRequest Read(ParseResult parsed, CheckOrder order, string? language) => new(
        order, parsed.GetValue(failOn), parsed.GetValue(json), parsed.GetValue(junit), parsed.GetValue(markdown),
        language);

    private static Option<string?> Report(string name, string format) => new(name)
    {
        Description = $"Write the report in {format} to a file, \"-\" for standard output",
        HelpName = "FILE",
    };
}
