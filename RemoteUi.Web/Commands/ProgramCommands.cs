using System.CommandLine;
using System.CommandLine.Invocation;

namespace RemoteUi.Web.Commands;

/// <summary>The commands of the program that need neither its pages nor its data, such as <c>check URL</c>.</summary>
public static class ProgramCommands
{
    /// <summary>The commands by name; each is built when it is used.</summary>
    private static readonly Dictionary<string, Func<Command>> All = new()
    {
        [CheckCommand.Name] = CheckCommand.Create,
        [FleetCommand.Name] = FleetCommand.Create,
        [InspectCommand.Name] = InspectCommand.Create,
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>What each command does, for the help of the program.</summary>
    public static IEnumerable<(string Name, string Description)> Descriptions =>
        All.Values.Select(create => create()).Select(command => (command.Name, command.Description ?? ""));

    /// <summary>Whether the arguments of the program are one of these commands.</summary>
    public static bool Matches(string[] args) => args is [var name, ..] && All.ContainsKey(name);

    /// <summary>
    /// Returns the exit status of the command; <see cref="CommandLine.Misused"/> if it could not run or was not
    /// understood.
    /// </summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("Remote UI") { All[args[0]]() };
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors) await errors.WriteLineAsync(error.Message);
            await errors.WriteLineAsync($"{args[0]} --help lists what there is.");
            return CommandLine.Misused;
        }

        try
        {
            return await parsed.InvokeAsync(new()
            {
                Output = output,
                Error = errors,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync($"{args[0]} failed: {StartFaults.Explain(fault)}");
            return CommandLine.Misused;
        }
    }
}
