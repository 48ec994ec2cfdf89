using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>Stores the next scheduled request, including its random shift.</summary>
public interface IPlannedRequestStore
{
    Task<PlannedRequest?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Saves the plan, or deletes it if <paramref name="planned"/> is null.</summary>
    Task SaveAsync(PlannedRequest? planned, CancellationToken cancellationToken);
}
