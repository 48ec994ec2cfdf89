using RemoteUi.Fleet;
using RemoteUi.Fleet.Reports;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Tests.Fleet.Reports;

/// <summary>
/// A server with a known rate that queues, in calculated time: it answers one request after the other, also those whose
/// client has given up, and its lists of capabilities and certificates at once.
/// </summary>
internal sealed class QueueingServer(double ratePerSecond)
{
    public static readonly DateTimeOffset Start = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The service times differ, as those of a real server do.</summary>
    private readonly Random random = new(1);

    /// <summary>Returns the devices as they end, given when each of them leaves.</summary>
    public RehearsalTally Serve(IEnumerable<double> leaving, TimeSpan timeout)
    {
        var tally = new RehearsalTally(Start);
        var (free, number) = (0d, 0);
        foreach (var left in leaving.Order())
        {
            var sent = left + 0.01;
            free = Math.Max(free, sent) + ((0.5 + random.NextDouble()) / ratePerSecond);
            tally.Add(Device(number++, left, sent, free - sent, timeout));
        }

        return tally;
    }

    private static EndedDevice Device(int number, double left, double sent, double took, TimeSpan timeout)
    {
        var isIssued = took < timeout.TotalSeconds;
        var due = At(left);
        var duration = TimeSpan.FromSeconds(Math.Min(took, timeout.TotalSeconds));
        DeviceExchange[] exchanges =
        [
            new("GetCACaps", due, TimeSpan.FromMilliseconds(5), 200),
            new("GetCACert", due, TimeSpan.FromMilliseconds(5), 200),
            new("PKCSReq", At(sent), duration, isIssued ? 200 : null),
        ];
        return new(
            number, isIssued ? Ending.Issued : Ending.IssuedNotReceived, null, null, due, due,
            At(sent) + duration, StoredExchanges.Write(due, exchanges), "host");
    }

    private static DateTimeOffset At(double seconds) => Start + TimeSpan.FromSeconds(seconds);
}
