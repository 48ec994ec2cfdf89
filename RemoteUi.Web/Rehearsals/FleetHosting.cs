using System.Data.Common;
using Microsoft.Extensions.Options;
using RemoteUi.Core.Audit;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Engine;
using RemoteUi.Fleet.Hosting;
using RemoteUi.Fleet.Storage;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Rehearsals;

/// <summary>Adds the engine of [Fleet Rehearsal] to the program, with its own database.</summary>
public static class FleetHosting
{
    /// <summary>The file in the data folder, unless a database is shared. Backups leave it out.</summary>
    public const string FileName = "remote-ui-fleet.db";

    public static void AddFleetRehearsals(this WebApplicationBuilder builder, DataFolder data)
    {
        var services = builder.Services;
        services.AddSection<FleetOptions>(FleetOptions.Section);
        services.AddSingleton(provider =>
            Connection(provider.GetRequiredService<IOptions<FleetOptions>>().Value, data));
        services.AddSingleton(provider =>
            new FleetHost(provider.GetRequiredService<IOptions<FleetOptions>>().Value.HostName));
        services.AddSingleton<IFleetSecrets, FleetSecrets>();
        services.AddFleet().AddFleetWorker();
        var engine = services.Last(service => service.ServiceType == typeof(IRehearsals)).ImplementationType!;
        services.AddSingleton<IRehearsals>(provider => new AuditedRehearsals(
            (IRehearsals)ActivatorUtilities.CreateInstance(provider, engine),
            provider.GetRequiredService<IAuditTrail>()));
    }

    /// <summary>Migrates the database to this version before the program listens.</summary>
    /// <exception cref="StartException">The shared database cannot be used.</exception>
    public static async Task PrepareFleetAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var connection = services.GetRequiredService<FleetConnection>();
        if (!connection.IsPostgres) services.GetRequiredService<DataFolder>().MakePrivateFile(FileName);
        try
        {
            await services.GetRequiredService<FleetDatabase>().MigrateAsync(cancellationToken);
        }
        catch (DbException fault) when (connection.IsPostgres)
        {
            throw new StartException(
                $"The database {connection} of {FleetOptions.Section}:{nameof(FleetOptions.Database)} cannot be used. "
                    + $"{fault.Message.TrimEnd('.')}. Start the database, or correct the setting.");
        }
    }

    private static FleetConnection Connection(FleetOptions options, DataFolder data)
    {
        try
        {
            return FleetConnection.ToDatabase(options) ?? FleetConnection.ToFile(data.File(FileName));
        }
        catch (FormatException fault)
        {
            throw new StartException(fault.Message);
        }
    }
}
