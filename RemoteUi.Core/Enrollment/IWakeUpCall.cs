namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Wakes the machine for its next timed work; set anew after every change, derived from what is stored.
/// </summary>
public interface IWakeUpCall
{
    Task SetAsync(DateTimeOffset? at, CancellationToken cancellationToken);
}
