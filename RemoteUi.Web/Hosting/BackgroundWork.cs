namespace RemoteUi.Web.Hosting;

/// <summary>
/// The background services of a host at its end. The host waits for them only as long as its shutdown time; what they
/// use must not be disposed of while one still runs.
/// </summary>
internal static class BackgroundWork
{
    /// <summary>
    /// Longer than any work that does not end at once, such as a database that another process locks.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Waits until all of them have ended, each in its own way.</summary>
    public static async Task EndedAsync(IServiceProvider services)
    {
        var running = services.GetServices<IHostedService>()
            .OfType<BackgroundService>()
            .Select(service => service.ExecuteTask ?? Task.CompletedTask);
        await Task.WhenAll(running)
            .WaitAsync(Patience, services.GetRequiredService<TimeProvider>())
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // The host has logged what failed.
    }
}
