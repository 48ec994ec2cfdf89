using RemoteUi.Workbench.ServerCheck.Running;

namespace RemoteUi.Web.ServerChecks;

/// <summary>Adds [Server Check]: the runner, the run under way, the history, and the words of the reports.</summary>
public static class ServerChecksExtensions
{
    public static IServiceCollection AddServerChecks(this IServiceCollection services)
    {
        services.AddServerCheck();
        services.AddSingleton<CheckWords>();
        services.AddSingleton<ConnectionCheck>();
        services.AddSingleton<RunChecks>(provider =>
            (order, stop) => provider.GetRequiredService<CheckRunner>().RunAsync(order, _ => { }, stop));
        services.AddSingleton<CheckRunFeed>();
        services.AddSingleton<CheckRuns>();
        services.AddHostedService<CheckWorker>();
        return services;
    }
}
