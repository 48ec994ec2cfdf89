using RemoteUi.Core;
using RemoteUi.Fleet;

namespace RemoteUi.Tests.Builders;

/// <summary>
/// Builds rehearsals and their reports: 3,000 devices against a server that does 31 a second, at once and over 240 s.
/// </summary>
internal static class ARehearsal
{
    private const int PerSecond = 31;

    public static DateTimeOffset Noon { get; } = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    public static RehearsalSettings Settings { get; } = new()
    {
        Name = "All at once",
        Server = new(new("http://ca.example/scep"), 8080, TimeSpan.FromSeconds(30), "ca-1", null),
        Devices = 3000,
        Names = "mfp-{0:00000}.example",
        Seed = 4711,
        Responsibility = new("Administrator", Noon),
    };

    /// <summary>More than half of the devices get no answer in 30 seconds.</summary>
    public static RehearsalReport AtOnce { get; } = WithAdvice(Build(
        Settings, Enumerable.Range(0, 45).Select(second => (
            Arrivals: second == 0 ? 3000 : 0,
            Issued: second is > 0 and <= 30 ? PerSecond : 0,
            Wait: (double)second,
            Lost: second == 30 ? 1620 : 0,
            Refused: second is > 0 and <= 30 && second % 2 == 0 ? 30 : 0)).ToList()));

    /// <summary>Every device gets its certificate.</summary>
    public static RehearsalReport Spread { get; } = WithAdvice(Build(
        Settings with { Name = "Over four minutes", Window = TimeSpan.FromSeconds(240) },
        Enumerable.Range(0, 242).Select(second => (
            Arrivals: ArrivalsOver(second),
            Issued: ArrivalsOver(second),
            Wait: 0.2 + (0.07 * (Wave(second) + 5)),
            Lost: 0,
            Refused: 0)).ToList()));

    /// <summary>The same as <see cref="Spread"/>, after two minutes.</summary>
    public static RehearsalReport Running { get; } = Spread with
    {
        Rehearsal = Spread.Rehearsal with
        {
            State = RehearsalState.Running,
            EndedAt = null,
            Ended = 1500,
            Issued = 1500,
        },
        Elapsed = TimeSpan.FromSeconds(120.5),
        Endings = new Dictionary<Ending, int> { [Ending.Issued] = 1500, [Ending.NotYet] = 1500 },
        UnderWay = 7,
        Rate = 12.5,
        TimeLeft = TimeSpan.FromSeconds(120),
        Traffic = [.. Spread.Traffic.Where(bin => bin.From.TotalSeconds <= 120)],
        TimeToCertificate = [.. Spread.TimeToCertificate.Where(bin => bin.From.TotalSeconds <= 120)],
        Outcomes = [.. Spread.Outcomes.Where(bin => bin.From.TotalSeconds <= 120)],
        Advice = null,
    };

    public static RehearsalReport Build(
        RehearsalSettings settings,
        IReadOnlyList<(int Arrivals, int Issued, double Wait, int Lost, int Refused)> seconds)
    {
        var (issued, lost) = (seconds.Sum(one => one.Issued), seconds.Sum(one => one.Lost));
        var refused = seconds.Sum(one => one.Refused);
        var rest = settings.Devices - issued - lost - refused;
        return new()
        {
            Rehearsal = new(
                Guid.NewGuid(), settings, RehearsalState.Ended, Noon, Noon, Noon.AddSeconds(seconds.Count), null,
                settings.Devices, issued),
            At = Noon.AddSeconds(seconds.Count),
            Endings = new Dictionary<Ending, int>
            {
                [Ending.NotYet] = 0,
                [Ending.Issued] = issued,
                [Ending.IssuedNotReceived] = lost - (lost / 3),
                [Ending.Pending] = 0,
                [Ending.Refused] = refused,
                [Ending.NoAnswer] = (lost / 3) + rest,
                [Ending.NeverSent] = 0,
                [Ending.NoChallenge] = 0,
            },
            UnderWay = 0,
            Errors = lost == 0
                ? []
                :
                [
                    new(Ending.IssuedNotReceived, Cause.NoAnswerInTime, null, lost - (lost / 3)),
                    new(Ending.NoAnswer, Cause.NoConnection, null, (lost / 3) + rest),
                    new(Ending.Refused, Cause.ServerRefused, 2, refused),
                ],
            Rate = settings.Devices / (double)seconds.Count,
            TimeLeft = null,
            Elapsed = TimeSpan.FromSeconds(seconds.Count),
            BinWidth = TimeSpan.FromSeconds(1),
            Traffic =
            [
                .. seconds.Select((one, place) => new TrafficBin(Second(place), one.Arrivals, one.Issued + one.Refused))
                    .Where(bin => bin.Arrivals + bin.Answers > 0),
            ],
            TimeToCertificate =
            [
                .. seconds.Select((one, place) => new PercentileBin(Second(place), WaitsOf(one.Issued, one.Wait)))
                    .Where(bin => bin.Of.Count > 0),
            ],
            Outcomes = OutcomesOf(seconds, rest),
            Durations =
            [
                .. new[] { 0.16, 0.25, 0.4, 0.63, 1, 1.6, 2.5, 4, 6.3, 10, 16, 25, 40 }.Pairs().Select(edge =>
                    new DurationBin(
                        TimeSpan.FromSeconds(edge.From), TimeSpan.FromSeconds(edge.To),
                        seconds.Where(one => one.Wait >= edge.From && one.Wait < edge.To).Sum(one => one.Issued)))
                    .Where(bin => bin.Devices > 0),
            ],
            Whole = issued == 0 ? null : WaitsOf(issued, seconds.Where(one => one.Issued > 0).Max(one => one.Wait)),
            Hosts = [new("host-1", settings.Devices / 3), new("host-2", settings.Devices - (settings.Devices / 3))],
            Advice = null,
        };
    }

    private static RehearsalReport WithAdvice(RehearsalReport report)
    {
        var settings = report.Rehearsal.Settings;
        var silent = report.Endings[Ending.NoAnswer] + report.Endings[Ending.IssuedNotReceived];
        return report with
        {
            Advice = new(
                settings.Devices, settings.Window, settings.Server.Timeout, report.Rehearsal.Issued,
                silent / (double)settings.Devices, report.Whole?.Max, silent > 0 ? PerSecond : null,
                silent > 0 ? TimeSpan.FromSeconds(110) : null),
        };
    }

    private static List<OutcomeBin> OutcomesOf(
        IReadOnlyList<(int Arrivals, int Issued, double Wait, int Lost, int Refused)> seconds, int rest)
    {
        var sum = new Dictionary<Ending, int>();
        List<OutcomeBin> bins = [];
        foreach (var (one, place) in seconds.Select((one, place) => (one, place)))
        {
            if (one.Issued + one.Lost + one.Refused == 0) continue;
            Add(Ending.Issued, one.Issued);
            Add(Ending.IssuedNotReceived, one.Lost - (one.Lost / 3));
            Add(Ending.NoAnswer, one.Lost == 0 ? 0 : (one.Lost / 3) + rest);
            Add(Ending.Refused, one.Refused);
            bins.Add(new(Second(place), new Dictionary<Ending, int>(sum)));
        }

        return bins;

        void Add(Ending ending, int devices) => sum[ending] = sum.GetValueOrDefault(ending) + devices;
    }

    private static IEnumerable<(double From, double To)> Pairs(this double[] edges) =>
        edges.Zip(edges.Skip(1), (from, to) => (from, to));

    private static Percentiles WaitsOf(int count, double most) =>
        new(count, Seconds(most * 0.6), Seconds(most * 0.85), Seconds(most * 0.97), Seconds(most));

    /// <summary>Spreads 3,000 devices over the seconds 1 to 240; the last one takes the rest.</summary>
    private static int ArrivalsOver(int second) => second switch
    {
        < 1 or > 240 => 0,
        240 => Settings.Devices - Enumerable.Range(1, 239).Sum(ArrivalsOver),
        _ => 12 + (second % 4 == 0 ? 1 : 0) + Wave(second),
    };

    private static int Wave(int second) => (int)(5 * Math.Sin(second / 7.0));

    private static TimeSpan Second(int place) => TimeSpan.FromSeconds(place);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
