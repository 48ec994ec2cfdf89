namespace RemoteUi.Fleet.Reports;

/// <summary>Makes a report from a tally.</summary>
internal static class ReportWriter
{
    /// <summary>The seconds over which the present rate is measured.</summary>
    private const int RecentSeconds = 10;

    public static RehearsalReport Write(Rehearsal rehearsal, RehearsalTally tally, int underWay, DateTimeOffset now)
    {
        var elapsed = Elapsed(rehearsal, tally, now);
        var series = new ReportSeries(tally, elapsed);
        var rate = Rate(rehearsal, tally, elapsed);
        return new()
        {
            Rehearsal = rehearsal,
            At = now,
            Endings = Endings(rehearsal, tally),
            UnderWay = underWay,
            Errors = Errors(tally),
            Rate = rate,
            TimeLeft = TimeLeft(rehearsal, tally, rate, now),
            Elapsed = elapsed,
            BinWidth = series.BinWidth,
            Traffic = series.Traffic,
            TimeToCertificate = series.TimeToCertificate,
            Outcomes = series.Outcomes,
            Durations = series.Durations,
            Whole = Distribution.OfSorted(tally.Durations.All),
            Hosts = [.. tally.Hosts.OrderBy(host => host.Key).Select(host => new HostShare(host.Key, host.Value))],
            Advice = rehearsal.State == RehearsalState.Ended ? AdviceFrom.Of(rehearsal.Settings, tally) : null,
        };
    }

    private static TimeSpan Elapsed(Rehearsal rehearsal, RehearsalTally tally, DateTimeOffset now)
    {
        var end = rehearsal.State == RehearsalState.Ended ? tally.LastDone ?? rehearsal.EndedAt ?? now : now;
        return end > rehearsal.StartsAt ? end - rehearsal.StartsAt : TimeSpan.Zero;
    }

    private static Dictionary<Ending, int> Endings(Rehearsal rehearsal, RehearsalTally tally)
    {
        var endings = Enum.GetValues<Ending>().ToDictionary(
            ending => ending,
            ending => tally.Endings.Where(one => one.Key.Ending == ending).Sum(one => one.Value));
        endings[Ending.NotYet] = rehearsal.Settings.Devices - tally.Ended;
        return endings;
    }

    private static List<ErrorCount> Errors(RehearsalTally tally) =>
    [
        .. tally.Endings.Where(one => one.Key.Ending != Ending.Issued)
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key.Ending)
            .ThenBy(one => one.Key.Cause)
            .ThenBy(one => one.Key.FailInfo)
            .Select(one => new ErrorCount(one.Key.Ending, one.Key.Cause, one.Key.FailInfo, one.Value)),
    ];

    private static double Rate(Rehearsal rehearsal, RehearsalTally tally, TimeSpan elapsed)
    {
        if (elapsed <= TimeSpan.Zero) return 0;
        if (rehearsal.State == RehearsalState.Ended) return tally.Ended / elapsed.TotalSeconds;
        var from = (int)elapsed.TotalSeconds - RecentSeconds;
        var recent = tally.Outcomes.Where(second => second.Key >= from).Sum(second => second.Value.Values.Sum());
        return recent / Math.Min(RecentSeconds, elapsed.TotalSeconds);
    }

    /// <summary>At least until the last device has left, and as long as the rest takes at the present rate.</summary>
    private static TimeSpan? TimeLeft(Rehearsal rehearsal, RehearsalTally tally, double rate, DateTimeOffset now)
    {
        if (rehearsal.State == RehearsalState.Ended) return null;
        var last = rehearsal.StartsAt + rehearsal.Settings.Window - now;
        var left = rehearsal.Settings.Devices - tally.Ended;
        if (rate <= 0) return last > TimeSpan.Zero ? last : null;
        var rest = TimeSpan.FromSeconds(left / rate);
        // While devices are still to leave, the rate is that of the window.
        return last > TimeSpan.Zero ? last : rest;
    }
}
