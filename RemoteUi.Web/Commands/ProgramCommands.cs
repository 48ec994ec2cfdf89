using System.CommandLine;
using System.CommandLine.Invocation;

namespace RemoteUi.Web.Commands;

/// <summary>The commands of the program that need neither its pages nor its data, such as <c>check URL</c>.</summary>
public static class ProgramCommands
{
    /// <summary>The commands by name; each is built when it is used.</summary>
    private static readonly Dictionary<string, Func<Command>> All = new()
    {
        [EnrollCommand.Name] = EnrollCommand.Create,
        [CapsCommand.Name] = CapsCommand.Create,
        [CaCommand.Name] = CaCommand.Create,
        [CheckCommand.Name] = CheckCommand.Create,
        [FleetCommand.Name] = FleetCommand.Create,
        [InspectCommand.Name] = InspectCommand.Create,
        [StatusCommand.Name] = StatusCommand.Create,
        [RequestCommand.Name] = RequestCommand.Create,
        [SettingsCommands.Export] = SettingsCommands.CreateExport,
        [SettingsCommands.Import] = SettingsCommands.CreateImport,
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>What each command does, for the help of the program.</summary>
    public static IEnumerable<(string Name, string Description)> Descriptions =>
        All.Values.Select(create => create()).Select(command => (command.Name, command.Description ?? ""));

    /// <summary>Builds all commands.</summary>
    internal static IReadOnlyList<Command> Create() => [.. All.Values.Select(create => create())];

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
            foreach (var nearest in NearestOptions(parsed)) await errors.WriteLineAsync($"Did you mean {nearest}?");
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
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync($"{args[0]} was stopped.");
            return CommandExit.Failed;
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync($"{args[0]} failed: {StartFaults.Explain(fault)}");
            return CommandLine.Misused;
        }
    }

    /// <summary>The option that was probably meant by each that the command does not have.</summary>
    private static IEnumerable<string> NearestOptions(ParseResult parsed) =>
        parsed.UnmatchedTokens
            .Where(token => token.StartsWith("--", StringComparison.Ordinal))
            .Select(token => token.Split('=')[0])
            .SelectMany(typed => parsed.CommandResult.Command.Options
                .Select(option => option.Name)
                .Where(name => NearWords.Distance(name, typed) <= Math.Max(2, name.Length / 3))
                .OrderBy(name => NearWords.Distance(name, typed))
                .Take(1));
}
