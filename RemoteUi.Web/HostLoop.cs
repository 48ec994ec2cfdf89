using RemoteUi.PracticeCa;
using RemoteUi.Web.Access;
using RemoteUi.Web.Commands;
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
    /// Returns 0 after an orderly end, and 1 if the program cannot start, whatever the reason; one line says why and
    /// what to do. A restart that fails also ends the program, so that its supervisor notices.
    /// </summary>
    /// <param name="build">Builds the program from its configuration and stored data.</param>
    /// <param name="started">Called after each start, for callers that need the addresses.</param>
    /// <param name="errors">Gets the line; null for standard error.</param>
    public static async Task<int> RunAsync(
        Func<WebApplication> build, Action<WebApplication>? started = null, TextWriter? errors = null)
    {
        var phase = "cannot start";
        try
        {
            while (await RunOnceAsync(build, Started)) phase = "cannot start again";
            return 0;
        }
        catch (Exception fault)
        {
            await (errors ?? Console.Error).WriteLineAsync($"Remote UI {phase}: {StartFaults.Explain(fault)}");
            return 1;
        }

        void Started(WebApplication app)
        {
            phase = "ended";
            started?.Invoke(app);
        }
    }

    /// <summary>Opens the ports of a program whose storage is prepared, and logs the addresses.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        await app.OpenPortsAsync();
        await app.StartAsync();
        app.Services.GetRequiredService<StartPhase>().End();
        app.Logger.Ready(string.Join(" and ", app.Urls));
    }

    private static async Task<bool> RunOnceAsync(Func<WebApplication> build, Action<WebApplication> started)
    {
        await using var app = build();
        app.Services.GetRequiredService<DataFolderLock>().Take();
        // For the stored data and for the endpoints, the start needs about as long; so each has a core.
        await Task.WhenAll(Task.Run(() => FindEndpoints(app)), PrepareDataAsync(app.Services));
        await app.Services.PrintSetupCodeAsync(Console.Out);
        if (await StartedAsync(app))
        {
            await app.PrintSetupLinkAsync(Console.Out);
            started(app);
            await app.WaitForShutdownAsync();
        }

        await BackgroundWork.EndedAsync(app.Services);
        return app.Services.GetRequiredService<HostRestart>().IsRequested;
    }

    private static void FindEndpoints(IEndpointRouteBuilder app)
    {
        foreach (var source in app.DataSources) _ = source.Endpoints;
    }

    private static async Task PrepareDataAsync(IServiceProvider services)
    {
        await services.PrepareStorageAsync();
        // Opening converts what an earlier version stored; so it must not begin before the start is known to go on.
        await Task.WhenAll(Task.Run(services.OpenPracticeCa), services.PrepareAccessAsync());
    }

    /// <summary>Returns false if SIGTERM or Ctrl-C ended the program before it was ready, which is no fault.</summary>
    private static async Task<bool> StartedAsync(WebApplication app)
    {
        try
        {
            await StartAsync(app);
            return true;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await app.StopAsync();
            return false;
        }
    }
}
