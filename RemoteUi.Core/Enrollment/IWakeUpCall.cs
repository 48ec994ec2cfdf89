namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Wakes the machine when its next scheduled work is due. Derived from the stored data and set again after every
/// change.
/// </summary>
public interface IWakeUpCall
{
    Task SetAsync(DateTimeOffset? at, CancellationToken cancellationToken);
}
