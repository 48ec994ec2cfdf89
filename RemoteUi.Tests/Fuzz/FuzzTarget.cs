using System.Diagnostics;

namespace RemoteUi.Tests.Fuzz;

/// <summary>Represents a parser, with undamaged inputs for it.</summary>
/// <param name="Read">Reads an input; any exception not allowed by <paramref name="MayThrow"/> is a bug.</param>
/// <param name="MayThrow">Whether an exception is one that the parser may throw.</param>
internal sealed record FuzzTarget(
    string Name, IReadOnlyList<byte[]> Recorded, Action<byte[]> Read, Func<Exception, bool> MayThrow)
{
    private const long MaxAllocatedBytes = 64L * 1024 * 1024;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    /// <summary>Runs the parser on every input, and returns a report.</summary>
    public FuzzReport Feed(IEnumerable<byte[]> inputs)
    {
        var report = new FuzzReport();
        foreach (var input in inputs)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            report.Inputs++;
            try
            {
                Read(input);
                report.Accepted++;
            }
            catch (Exception exception) when (MayThrow(exception))
            {
                report.Refused++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"{Name}: {exception.GetType()} for {Convert.ToHexString(input)}\n{exception}");
            }

            report.Note(Stopwatch.GetElapsedTime(started), GC.GetAllocatedBytesForCurrentThread() - allocated);
        }

        Assert.True(report.Slowest < MaxTime, $"{Name}: one input took {report.Slowest}");
        Assert.True(
            report.MaxAllocatedBytes < MaxAllocatedBytes,
            $"{Name}: one input took {report.MaxAllocatedBytes:N0} bytes");
        return report;
    }

    public override string ToString() => Name;
}

/// <summary>The result of a fuzz run.</summary>
internal sealed class FuzzReport
{
    public long Inputs { get; set; }

    public long Accepted { get; set; }

    public long Refused { get; set; }

    public TimeSpan Slowest { get; private set; }

    public long MaxAllocatedBytes { get; private set; }

    public void Note(TimeSpan elapsed, long allocated)
    {
        if (elapsed > Slowest) Slowest = elapsed;
        if (allocated > MaxAllocatedBytes) MaxAllocatedBytes = allocated;
    }

    public override string ToString() =>
        $"{Inputs:N0} inputs, {Accepted:N0} accepted, {Refused:N0} refused, slowest {Slowest.TotalMilliseconds:N1} "
            + $"ms, most memory {MaxAllocatedBytes / 1024.0:N0} KiB";
}
