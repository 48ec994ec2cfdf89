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
