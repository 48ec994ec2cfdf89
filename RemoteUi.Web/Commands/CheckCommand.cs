using System.CommandLine;
using System.Globalization;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck.Running;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The command <c>check URL</c>: runs [Server Check] without the program's pages and data. Exit status 0 if the server
/// is sound, 1 if something was found, 2 if the check could not run.
/// </summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public static Command Create()
    {
        var server = new CheckServerOptions();
        var output = new CheckOutputOptions();
        var command = new Command(
            Name, "Check a SCEP server: what works, what is weak, what is wrong, and what to do about it")
        {
            server.Url,
        };
        foreach (var option in server.All.Concat(output.All)) command.Options.Add(option);
        command.SetAction((parsed, stop) => RunAsync(
            output.Read(parsed, server.Read(parsed), server.Language(parsed)), parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error, stop));
        return command;
    }

    private static async Task<int> RunAsync(
        CheckRequest request, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        if (request.Language is { } language) CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await using var services = Services();
        var words = services.GetRequiredService<CheckWords>();
        // A report on standard output must not be mixed with the progress.
        var progress = new CheckProgress(request.ReportsToOutput ? errors : output, words)
        {
            IsTerminal = !(request.ReportsToOutput ? Console.IsErrorRedirected : Console.IsOutputRedirected),
        };
        var run = await services.GetRequiredService<CheckRunner>().RunAsync(request.Order, progress.Show, stop);
        progress.Conclude(run);
        await CheckReportFiles.WriteAsync(request, run, words, output);
        return CheckExitStatus.Of(run, request.FailOn);
    }

    private static ServiceProvider Services() =>
        CommandServices.Create(services => services.AddServerCheck().AddSingleton<CheckWords>());
}
