using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>Keeps the one timed request that lies ahead, its random shift included.</summary>
public interface IPlannedRequestStore
{
    Task<PlannedRequest?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Saves the plan; null where none lies ahead.</summary>
    Task SaveAsync(PlannedRequest? planned, CancellationToken cancellationToken);
}
