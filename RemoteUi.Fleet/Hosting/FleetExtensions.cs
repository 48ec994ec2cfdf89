using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Fleet.Engine;
using RemoteUi.Fleet.Reports;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Hosting;

/// <summary>Registers the engine of rehearsals.</summary>
public static class FleetExtensions
{
    /// <summary>
    /// Adds <see cref="IRehearsals"/>. The caller must register <see cref="IFleetSecrets"/>,
    /// <see cref="FleetConnection"/>, a TimeProvider, and logging; it may register <see cref="FleetHost"/> and
    /// <see cref="IOwnCaCertificates"/>.
    /// </summary>
    public static IServiceCollection AddFleet(this IServiceCollection services)
    {
        services.TryAddSingleton(new ScepDemands());
        services.TryAddSingleton(new FleetHost());
        services.TryAddSingleton<IOwnCaCertificates, NoOwnCaCertificates>();
        services.TryAddSingleton<KeyMaker>(PrivateKey.Make);
        services.TryAddSingleton<IDeviceClients, DeviceClients>();
        services.TryAddSingleton<IChallengePages, ChallengePages>();
        return services
            .AddFleetDatabase()
            .AddSingleton<FleetMetrics>()
            .AddSingleton<DeviceLife>()
            .AddSingleton<SliceRun>()
            .AddSingleton<SliceJobFactory>()
            .AddSingleton<FleetScheduler>()
            .AddSingleton<ISliceSchedule>(provider => provider.GetRequiredService<FleetScheduler>())
            .AddSingleton<OpenRehearsals>()
            .AddSingleton<RehearsalWatch>()
            .AddSingleton<StartSignal>()
            .AddSingleton<StartRules>()
            .AddSingleton(provider => new HostLimits(provider.GetRequiredService<FleetConnection>().Folder))
            .AddSingleton<RehearsalList>()
            .AddSingleton<RehearsalReports>()
            .AddSingleton<IRehearsals, Rehearsals>();
    }

    /// <summary>Adds the worker that performs rehearsals while the program runs.</summary>
    public static IServiceCollection AddFleetWorker(this IServiceCollection services) =>
        services.AddHostedService<FleetWorker>();

    private static IServiceCollection AddFleetDatabase(this IServiceCollection services)
    {
        services.AddDbContextFactory<SqliteFleetContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<FleetConnection>().ConnectionString)
            .AddInterceptors(new DurableConnection()));
        services.AddDbContextFactory<PostgresFleetContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<FleetConnection>().ConnectionString));
        return services
            .AddSingleton<SqliteFleetDatabase>()
            .AddSingleton<PostgresFleetDatabase>()
            .AddSingleton<FleetDatabase>(provider =>
                provider.GetRequiredService<FleetConnection>().IsPostgres
                    ? provider.GetRequiredService<PostgresFleetDatabase>()
                    : provider.GetRequiredService<SqliteFleetDatabase>())
            .AddSingleton<FleetStore>()
            .AddSingleton<DeviceWriter>();
    }
}
