using RemoteUi.Fleet;
using RemoteUi.Web.Plots;

namespace RemoteUi.Web.Rehearsals.Plots;

/// <summary>Turns the bins of a report into the series of its plots.</summary>
internal static class ReportSeries
{
    /// <summary>
    /// Returns the arrivals and answers a second of each bin, without gaps. The last bin of a rehearsal that runs is
    /// not yet complete: its time is what has passed of it.
    /// </summary>
    public static IReadOnlyList<RateBin> Rates(this RehearsalReport report)
    {
        var width = report.BinWidth;
        var bins = report.Traffic.ToDictionary(bin => Place(bin.From, width));
        if (bins.Count == 0) return [];
        var last = bins.Keys.Max();
        return
        [
            .. Enumerable.Range(0, Math.Max(last + 1, (int)Math.Ceiling(report.Elapsed / width))).Select(place =>
            {
                var from = place * width;
                var bin = bins.GetValueOrDefault(place) ?? new(from, 0, 0);
                var seconds = Math.Clamp((report.Elapsed - from).TotalSeconds, 1, width.TotalSeconds);
                return new RateBin(from, bin.Arrivals / seconds, bin.Answers / seconds);
            }),
        ];
    }

    /// <summary>Returns a percentile of each bin, at its middle; a bin without a certificate has no value.</summary>
    public static IReadOnlyList<PlotPoint> Waits(this RehearsalReport report, Func<Percentiles, TimeSpan> percentile)
    {
        var width = report.BinWidth;
        var bins = report.TimeToCertificate.ToDictionary(bin => Place(bin.From, width));
        return
        [
            .. Enumerable.Range(0, bins.Count == 0 ? 0 : bins.Keys.Max() + 1).Select(place => new PlotPoint(
                Math.Min((place + 0.5) * width.TotalSeconds, report.Elapsed.TotalSeconds),
                bins.TryGetValue(place, out var bin) ? percentile(bin.Of).TotalSeconds : null)),
        ];
    }

    /// <summary>
    /// Returns how many devices had one of the endings at the end of each bin, from 0 at the start; while nothing ends,
    /// the number stays.
    /// </summary>
    public static IReadOnlyList<PlotPoint> Cumulated(this RehearsalReport report, IReadOnlyList<Ending> endings)
    {
        List<PlotPoint> points = [new(0, 0)];
        foreach (var bin in report.Outcomes)
        {
            Hold(points, bin.From);
            points.Add(
                new(report.EndOf(bin).TotalSeconds, endings.Sum(ending => bin.Devices.GetValueOrDefault(ending))));
        }

        Hold(points, report.Elapsed);
        return points;
    }

    private static void Hold(List<PlotPoint> points, TimeSpan until)
    {
        if (until.TotalSeconds > points[^1].X) points.Add(points[^1] with { X = until.TotalSeconds });
    }

    /// <summary>Returns the end of a bin; the last one of a rehearsal that runs ends now.</summary>
    public static TimeSpan EndOf(this RehearsalReport report, OutcomeBin bin) =>
        bin.From + report.BinWidth < report.Elapsed ? bin.From + report.BinWidth : report.Elapsed;

    /// <summary>Returns at most about 30 of the items of a series, evenly; the last one is always among them.</summary>
    public static IEnumerable<T> Sampled<T>(this IReadOnlyList<T> items)
    {
        const int most = 30;
        var step = Math.Max(1, (int)Math.Ceiling(items.Count / (double)most));
        return items.Where((_, place) => (items.Count - 1 - place) % step == 0);
    }

    private static int Place(TimeSpan from, TimeSpan width) => (int)(from / width);
}

/// <summary>Represents the exchanges a second of a bin.</summary>
internal readonly record struct RateBin(TimeSpan From, double Arrivals, double Answers);
