using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Commands;

/// <summary>What the commands share that talk to a running Remote UI by its API.</summary>
internal static class MachineCommand
{
    /// <param name="name">The name of the command.</param>
    /// <param name="description">What it does, for its help.</param>
    /// <param name="arguments">Its own arguments.</param>
    /// <param name="more">Its own options.</param>
    /// <param name="runAsync">Does it; returns the exit status.</param>
    public static Command Create(
        string name, string description, Argument[] arguments, Option[] more, Func<MachineCall, Task<int>> runAsync)
    {
        var options = new MachineOptions();
        var command = new Command(name, description);
        foreach (var argument in arguments) command.Arguments.Add(argument);
        foreach (var option in more.Concat(options.All)) command.Options.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            if (options.Language(parsed) is { } language) CultureInfo.CurrentUICulture = new(language);
            await using var services = CommandServices.Create(_ => { });
            var words = services.GetRequiredService<IStringLocalizer<CommandWords>>();
            var output = new CommandOutput(
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, options.AsJson(parsed));
            using var machine = new MachineClient(options.Server(parsed), options.Token(parsed));
            try
            {
                return await runAsync(new(machine, parsed, output, words, stop));
            }
            catch (MachineRefusedException refused)
            {
                return output.Failure(refused.Failure, words);
            }
            catch (HttpRequestException fault)
            {
                return output.Failure(
                    new(
                        "MachineUnreachable", words["Machine.Unreachable", options.Server(parsed)],
                        words["Machine.Unreachable.Remedy"], fault.Message), words);
            }
        });
        return command;
    }
}

/// <summary>Represents one use of such a command.</summary>
internal sealed record MachineCall(
    MachineClient Machine, ParseResult Parsed, CommandOutput Output, IStringLocalizer<CommandWords> Words,
    CancellationToken Stop);
