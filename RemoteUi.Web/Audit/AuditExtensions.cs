using RemoteUi.Core.Audit;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;

namespace RemoteUi.Web.Audit;

/// <summary>Adds the record of who changed what and when.</summary>
public static class AuditExtensions
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<PendingEntries>();
        services.AddSingleton<IAuditTrail, AuditTrail>();
        services.AddSingleton<IMachineRestart, AuditedRestart>();
        services.AddSingleton<IPracticeCaChanges, PracticeCaAudit>();
        return services;
    }
}
