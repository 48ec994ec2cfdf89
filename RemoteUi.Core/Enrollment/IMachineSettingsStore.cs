using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>Stores the settings made on the pages. Secrets are encrypted at rest.</summary>
public interface IMachineSettingsStore
{
    Task<MachineSettings> LoadAsync(CancellationToken cancellationToken);

    Task SaveAsync(MachineSettings settings, CancellationToken cancellationToken);

    /// <summary>Saves the settings and the plan derived from them in one transaction.</summary>
    Task SaveAsync(MachineSettings settings, PlannedRequest? plan, CancellationToken cancellationToken);
}
