using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>Keeps what is set on the pages; secrets encrypted at rest.</summary>
public interface IMachineSettingsStore
{
    Task<MachineSettings> LoadAsync(CancellationToken cancellationToken);

    Task SaveAsync(MachineSettings settings, CancellationToken cancellationToken);

    /// <summary>Saves the settings and the plan that follows from them in one transaction: both or neither.</summary>
    Task SaveAsync(MachineSettings settings, PlannedRequest? plan, CancellationToken cancellationToken);
}
