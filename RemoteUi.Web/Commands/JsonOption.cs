using System.CommandLine;

namespace RemoteUi.Web.Commands;

/// <summary>The option <c>--json</c> of the commands that print one result.</summary>
internal static class JsonOption
{
    public static Option<bool> Create() => new("--json")
    {
        Description = "Print the result, or why there is none, as JSON (docs/commands.md)",
    };
}
