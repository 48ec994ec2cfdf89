using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>Stores the requests: the last 20, and all that are in progress.</summary>
public interface IIssuanceRequestStore
{
    /// <summary>Returns all requests, newest first.</summary>
    Task<IReadOnlyList<IssuanceRequest>> ListAsync(CancellationToken cancellationToken);

    Task<IssuanceRequest?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a new request and deletes the oldest ended ones beyond 20. A request in progress is never deleted.
    /// </summary>
    Task AddAsync(IssuanceRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a scheduled request and replaces the plan with the next one, in one transaction, so that a crash cannot
    /// cause a request to be sent twice.
    /// </summary>
    Task AddAsync(IssuanceRequest request, PlannedRequest? next, CancellationToken cancellationToken);

    Task SaveAsync(IssuanceRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the request and the register in one transaction, so that the key is registered and the request ended, or
    /// neither.
    /// </summary>
    Task SaveAsync(IssuanceRequest request, KeyRegister register, CancellationToken cancellationToken);

    Task RemoveAsync(Guid id, CancellationToken cancellationToken);
}
