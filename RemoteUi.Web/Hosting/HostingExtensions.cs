using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Adds what the rest of the program is based on: its validated configuration, data folder, clock, and restart.
/// </summary>
public static class HostingExtensions
{
    /// <summary>How long requests, circuits and jobs have to end when the program shuts down.</summary>
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(5);

    /// <returns>The data folder, for callers that store something in it.</returns>
    public static DataFolder AddHosting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var data = DataFolder.Open(builder.Configuration, builder.Environment.ContentRootPath);
        services.AddSingleton(data);
        services.AddSingleton<DataFolderLock>();
        services.AddSection<ListeningOptions>(ListeningOptions.Section);
        services.AddSection<DeviceOptions>(DeviceOptions.Section);
        services.AddSection<ScepOptions>(ScepOptions.Section);
        services.AddSection<LogOptions>(LogOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DeviceOptions>>().Value.ToProfile());
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ScepOptions>>().Value.ToDemands());
#pragma warning disable RS0030 // The composition root is the one place that names the system's clock.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton<ITlsCheck, TlsTrials>();
        services.AddSingleton<RunningCertificate>();
        services.AddSingleton<HostRestart>();
        services.AddSingleton<IMachineRestart>(provider => provider.GetRequiredService<HostRestart>());
        services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = ShutdownTime;
            // A fault in one of them is logged; the pages and the other services go on.
            options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        services.AddSingleton<IConfigureOptions<HostFilteringOptions>, LocalHosts>();
        builder.AddLogFormats();
        services.AddSingleton<StartPhase>();
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, QuietStart>();
        return data;
    }
}
