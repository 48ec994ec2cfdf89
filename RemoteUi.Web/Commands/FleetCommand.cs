using System.CommandLine;
using System.Globalization;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The command <c>fleet run URL</c>: performs a [Fleet Rehearsal] without the program's pages and data. Exit status 0
/// if every device got its certificate, 1 if one did not, 2 if the rehearsal could not run.
/// </summary>
internal static class FleetCommand
{
    public const string Name = "fleet";

    private const int EveryDeviceIssued = 0;
    private const int NotEveryDeviceIssued = 1;

    public static Command Create()
    {
        var server = new ServerOptions();
        var devices = new FleetDeviceOptions();
        var output = new FleetOutputOptions();
        var run = new Command("run", "Let many devices enroll, and say what the server stood")
        {
            server.Url,
        };
        foreach (var option in devices.All.Concat(server.All).Concat(output.All)) run.Options.Add(option);
        run.SetAction((parsed, stop) => RunAsync(
            devices.Read(parsed, server), output.Read(parsed, server.Language(parsed)),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop));
        return new Command(Name, "Rehearse the enrollment of a fleet of devices against a server") { run };
    }

    private static async Task<int> RunAsync(
        FleetRequest request, FleetOutput files, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        if (files.Language is { } language) CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        // A file on standard output must not be mixed with the progress.
        var shown = files.WritesToOutput ? errors : output;
        var isTerminal = !(files.WritesToOutput ? Console.IsErrorRedirected : Console.IsOutputRedirected);
        await using var run = await FleetRun.StartAsync(request);
        var progress = new FleetProgress(shown, run.Words) { IsTerminal = isTerminal };
        var report = await run.EndedAsync(progress.Show, stop);
        progress.Conclude(report);
        await files.WriteAsync(report, run, output);
        return report.Endings[Fleet.Ending.Issued] == report.Rehearsal.Settings.Devices
            ? EveryDeviceIssued
            : NotEveryDeviceIssued;
    }
}
