using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Commands;

/// <summary>What the commands share that ask a server for its capabilities and certificates, and show them.</summary>
internal static class CaQuery
{
    /// <param name="name">The name of the command.</param>
    /// <param name="description">What it does, for its help.</param>
    /// <param name="more">Its own options.</param>
    /// <param name="show">Shows the answer; returns the exit status.</param>
    public static Command Command(string name, string description, Option[] more, Func<CaAnswer, int> show)
    {
        var server = new ServerOptions();
        var json = JsonOption.Create();
        var command = new Command(name, description) { server.Url };
        foreach (var option in server.All.Concat(more).Append(json)) command.Options.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            if (server.Language(parsed) is { } language) CultureInfo.CurrentUICulture = new(language);
            await using var services = CommandServices.Create(_ => { });
            var asked = server.Read(parsed);
            return show(new(
                await services.GetRequiredService<IScepClient>().GetCaAsync(asked, stop), asked, parsed,
                new(
                    parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error,
                    parsed.GetValue(json)),
                services.GetRequiredService<FailureWords>(),
                services.GetRequiredService<IStringLocalizer<CommandWords>>()));
        });
        return command;
    }
}

/// <summary>Represents a server's answer, and how to show it.</summary>
internal sealed record CaAnswer(
    CaResult Result, ScepServer Server, ParseResult Parsed, CommandOutput Output, FailureWords Failures,
    IStringLocalizer<CommandWords> Words)
{
    /// <summary>Writes why there is no usable answer; returns the exit status.</summary>
    public int Fail() => Output.Failure(
        Failures.Of(RequestErrors.Of(Result), Server, Result.Report, wasSent: false), Words);
}
