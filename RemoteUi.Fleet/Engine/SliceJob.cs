using System.Globalization;
using Quartz;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Performs a slice. Never twice at the same time, on whatever host; if the host dies, another takes the slice over.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class SliceJob(SliceRun run) : IJob
{
    private const char Separator = '.';

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        new(run.RunAsync(SliceOf(context.JobDetail.Key), cancellationToken));

    public static string GroupOf(Guid rehearsal) => rehearsal.ToString("N");

    public static JobKey KeyOf(Slice slice) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{slice.Second}{Separator}{slice.Shard}"),
            GroupOf(slice.Rehearsal));

    private static Slice SliceOf(JobKey key)
    {
        var parts = key.Name.Split(Separator);
        return new(
            Guid.ParseExact(key.Group, "N"), int.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
