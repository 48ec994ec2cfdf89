using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using RemoteUi.Web.Access;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web;

/// <summary>
/// Runs the program: builds it, runs it to its end, and builds it again if a restart was requested. SIGTERM and Ctrl-C
/// end it.
/// </summary>
public static class HostLoop
{
    /// <summary>
    /// Returns 0 after an orderly end, and 1 if the program cannot start because of its options, its files, its stored
    /// data, or a port in use. A restart that fails also ends the program, so that its supervisor notices.
    /// </summary>
    /// <param name="build">Builds the program from its configuration and stored data.</param>
    /// <param name="started">Called after each start, for callers that need the addresses.</param>
    public static async Task<int> RunAsync(Func<WebApplication> build, Action<WebApplication>? started = null)
    {
        try
        {
            while (await RunOnceAsync(build, started)) { }
            return 0;
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"Remote UI cannot start: {fault.Message} Set other ports with "
                    + $"{ListeningOptions.Section}:{nameof(ListeningOptions.HttpPort)} and "
                    + $"{nameof(ListeningOptions.HttpsPort)} in appsettings.json.");
            return 1;
        }
        catch (Exception fault) when (fault is OptionsValidationException or IOException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"Remote UI cannot start: {fault.Message}");
            return 1;
        }
    }

    /// <summary>Opens the ports of a program whose storage is prepared, and logs the addresses.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        await app.OpenPortsAsync();
        await app.StartAsync();
        app.Logger.Ready(string.Join(" and ", app.Urls));
    }

    private static async Task<bool> RunOnceAsync(Func<WebApplication> build, Action<WebApplication>? started)
    {
        await using var app = build();
        await app.Services.PrepareStorageAsync();
        await app.Services.PrepareAccessAsync();
        await app.Services.PrintSetupCodeAsync(Console.Out);
        await StartAsync(app);
        await app.PrintSetupLinkAsync(Console.Out);
        started?.Invoke(app);
        await app.WaitForShutdownAsync();
        return app.Services.GetRequiredService<HostRestart>().IsRequested;
    }
}
