using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>Keeps the requests: the last 20 that ended, and those in progress.</summary>
public interface IIssuanceRequestStore
{
    /// <summary>All of them, newest first.</summary>
    Task<IReadOnlyList<IssuanceRequest>> ListAsync(CancellationToken cancellationToken);

    Task<IssuanceRequest?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a new request and drops the oldest ended ones beyond 20. One in progress is never dropped.
    /// </summary>
    Task AddAsync(IssuanceRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a timed request and moves the plan to the next one in one transaction, so that a crash never sends one
    /// twice.
    /// </summary>
    Task AddAsync(IssuanceRequest request, PlannedRequest? next, CancellationToken cancellationToken);

    Task SaveAsync(IssuanceRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the request and the register in one transaction: a registered key and its request's end, or neither.
    /// </summary>
    Task SaveAsync(IssuanceRequest request, KeyRegister register, CancellationToken cancellationToken);

    Task RemoveAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Keeps the machine's keys, private keys encrypted at rest.</summary>
public interface IKeyRegisterStore
{
    Task<KeyRegister> LoadAsync(CancellationToken cancellationToken);

    Task SaveAsync(KeyRegister register, CancellationToken cancellationToken);
}

/// <summary>Keeps what is set on the pages; secrets encrypted at rest.</summary>
public interface IMachineSettingsStore
{
    Task<MachineSettings> LoadAsync(CancellationToken cancellationToken);

    Task SaveAsync(MachineSettings settings, CancellationToken cancellationToken);

    /// <summary>Saves the settings and the plan that follows from them in one transaction: both or neither.</summary>
    Task SaveAsync(MachineSettings settings, PlannedRequest? plan, CancellationToken cancellationToken);
}

/// <summary>Keeps the one timed request that lies ahead, its random shift included.</summary>
public interface IPlannedRequestStore
{
    Task<PlannedRequest?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Saves the plan; null where none lies ahead.</summary>
    Task SaveAsync(PlannedRequest? planned, CancellationToken cancellationToken);
}

/// <summary>
/// Wakes the machine for its next timed work; set anew after every change, derived from what is stored.
/// </summary>
public interface IWakeUpCall
{
    Task SetAsync(DateTimeOffset? at, CancellationToken cancellationToken);
}

/// <summary>Restarts the machine: everything goes down and comes up again from what is stored.</summary>
public interface IMachineRestart
{
    void Request();
}
