using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Engine;

/// <summary>Schedules slices.</summary>
internal interface ISliceSchedule
{
    /// <summary>Lets a slice run at a time, or at once if that has passed; once, however often it is called.</summary>
    Task AddAsync(Slice slice, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Lets a slice that was added before run once more.</summary>
    Task RunAgainAsync(Slice slice, DateTimeOffset at, CancellationToken cancellationToken);
}
