using RemoteUi.Core.Audit;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Audit;

/// <summary>Requests a restart of the device, and records who did.</summary>
internal sealed class AuditedRestart(HostRestart restart, IAuditTrail audit) : IMachineRestart
{
    public void Request()
    {
        if (!restart.IsRequested) audit.Record(new(AuditKind.RestartRequested));
        restart.Request();
    }
}
