using RemoteUi.Core.Audit;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>
/// Stores the settings, and records what differs. It is where every change comes by: of the pages, of an import, and of
/// the timer that turns itself off.
/// </summary>
internal sealed class AuditedSettings(EfMachineSettingsStore stored, IAuditTrail audit) : IMachineSettingsStore
{
    public Task<MachineSettings> LoadAsync(CancellationToken cancellationToken) => stored.LoadAsync(cancellationToken);

    public async Task SaveAsync(MachineSettings settings, CancellationToken cancellationToken)
    {
        var old = await stored.LoadAsync(cancellationToken);
        using var recorded = Record(old, settings);
        await stored.SaveAsync(settings, cancellationToken);
    }

    public async Task SaveAsync(MachineSettings settings, PlannedRequest? plan, CancellationToken cancellationToken)
    {
        var old = await stored.LoadAsync(cancellationToken);
        using var recorded = Record(old, settings);
        await stored.SaveAsync(settings, plan, cancellationToken);
    }

    private IDisposable Record(MachineSettings old, MachineSettings settings)
    {
        AuditChange[] changes =
        [
            .. SettingChange.Between(old, settings).Concat(NetworkChanges.Between(old.Network, settings.Network))
                .Select(change => new AuditChange(change.Field, AuditText.Of(change.Old), AuditText.Of(change.New)))
                .Where(change => change.Old != change.New),
        ];
        return changes.Length == 0
            ? audit.RecordWithSave()
            : audit.RecordWithSave(new AuditEvent(AuditKind.SettingsChanged) { Changes = changes });
    }
}
