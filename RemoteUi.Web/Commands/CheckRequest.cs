using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Commands;

/// <summary>Represents what the command line asks of a check.</summary>
/// <param name="FailOn">The lowest severity that makes the exit status 1; null for the default.</param>
/// <param name="Json">The file for the report in JSON, "-" for standard output; null for none.</param>
/// <param name="Language">The two-letter code of the language; null for the environment's.</param>
internal sealed record CheckRequest(
    CheckOrder Order, Severity? FailOn, string? Json, string? JUnit, string? Markdown, string? Language)
{
    /// <summary>The file name that means standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>Whether a report goes to standard output.</summary>
    public bool ReportsToOutput => new[] { Json, JUnit, Markdown }.Contains(StandardOutput);
}
