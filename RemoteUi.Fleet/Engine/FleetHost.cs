using System.Globalization;

namespace RemoteUi.Fleet.Engine;

/// <summary>Represents this host: its name among others, and how it shares its processors.</summary>
public sealed class FleetHost
{
    /// <summary>
    /// The threads that the pool has ready beside those of the work, so that answers are taken at once.
    /// </summary>
    private const int ThreadsForAnswers = 8;

    public FleetHost(string? name = null)
    {
        Name = name is { Length: > 0 }
            ? name
            : string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");
        Work = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount)
            .ConcurrentScheduler;
    }

    /// <summary>Distinct from every other program on the same database.</summary>
    public string Name { get; }

    /// <summary>
    /// Where devices compute: as many at a time as there are processors. Signing for thousands of devices would
    /// otherwise take every thread of the pool, and the time that an answer waits for a thread would count as the
    /// server's.
    /// </summary>
    public TaskScheduler Work { get; }

    /// <summary>Makes room in the thread pool for answers beside the work.</summary>
    public static void WidenThreadPool()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(
            Math.Max(workers, Environment.ProcessorCount + ThreadsForAnswers), completions);
    }
}
