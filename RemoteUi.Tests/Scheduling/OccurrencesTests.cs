using System.Globalization;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Tests.Scheduling;

/// <summary>Tables of times: zone | start | every | n | the expected local time in the zone, with its offset.</summary>
public class OccurrencesTests
{
    public static TheoryData<string> Table => [.. Lines("""
        # Prague: forward 2026-03-29 02:00 > 03:00, back 2026-10-25 03:00 > 02:00
        Europe/Prague | 2026-03-27 02:30 | 1 Days   | 0 | 2026-03-27 02:30 +01:00
        Europe/Prague | 2026-03-27 02:30 | 1 Days   | 2 | 2026-03-29 03:00 +02:00
        Europe/Prague | 2026-03-27 02:30 | 1 Days   | 3 | 2026-03-30 02:30 +02:00
        Europe/Prague | 2026-03-27 02:00 | 1 Days   | 2 | 2026-03-29 03:00 +02:00
        Europe/Prague | 2026-03-27 01:59 | 1 Days   | 2 | 2026-03-29 01:59 +01:00
        Europe/Prague | 2026-03-27 03:00 | 1 Days   | 2 | 2026-03-29 03:00 +02:00
        Europe/Prague | 2026-10-24 02:30 | 1 Days   | 1 | 2026-10-25 02:30 +02:00
        Europe/Prague | 2026-10-24 02:30 | 1 Days   | 2 | 2026-10-26 02:30 +01:00
        Europe/Prague | 2026-10-24 03:00 | 1 Days   | 1 | 2026-10-25 03:00 +01:00
        Europe/Prague | 2026-03-28 12:00 | 24 Hours | 1 | 2026-03-29 13:00 +02:00
        Europe/Prague | 2026-10-24 12:00 | 24 Hours | 1 | 2026-10-25 11:00 +01:00
        Europe/Prague | 2026-03-29 01:30 | 30 Minutes | 1 | 2026-03-29 03:00 +02:00
        Europe/Prague | 2026-10-25 02:30 | 60 Minutes | 1 | 2026-10-25 02:30 +01:00
        Europe/Prague | 2026-02-28 02:30 | 1 Months | 1 | 2026-03-28 02:30 +01:00
        Europe/Prague | 2026-01-29 02:30 | 1 Months | 2 | 2026-03-29 03:00 +02:00
        Europe/Prague | 2026-07-25 02:30 | 1 Months | 3 | 2026-10-25 02:30 +02:00

        # Month ends and leap days: counted from the start, so the 31st comes back
        Europe/Prague | 2026-01-31 10:00 | 1 Months | 1 | 2026-02-28 10:00 +01:00
        Europe/Prague | 2026-01-31 10:00 | 1 Months | 2 | 2026-03-31 10:00 +02:00
        Europe/Prague | 2026-01-31 10:00 | 1 Months | 3 | 2026-04-30 10:00 +02:00
        Europe/Prague | 2028-01-31 10:00 | 1 Months | 1 | 2028-02-29 10:00 +01:00
        Europe/Prague | 2028-02-29 10:00 | 12 Months | 1 | 2029-02-28 10:00 +01:00
        Europe/Prague | 2028-02-29 10:00 | 12 Months | 4 | 2032-02-29 10:00 +01:00
        Europe/Prague | 2028-02-28 10:00 | 1 Days   | 1 | 2028-02-29 10:00 +01:00
        Europe/Prague | 2026-03-01 10:00 | 365 Days | 1 | 2027-03-01 10:00 +01:00
        Europe/Prague | 2026-03-01 10:00 | 365 Days | 2 | 2028-02-29 10:00 +01:00
        Europe/Prague | 2026-03-01 10:00 | 999 Months | 1 | 2109-06-01 10:00 +02:00

        # Dublin's standard time is in summer: forward 2027-03-28 01:00 > 02:00, back 2026-10-25 02:00 > 01:00
        Europe/Dublin | 2027-03-27 01:30 | 1 Days  | 1 | 2027-03-28 02:00 +01:00
        Europe/Dublin | 2027-03-28 01:30 | 1 Days  | 0 | 2027-03-28 02:00 +01:00
        Europe/Dublin | 2027-03-28 00:59 | 1 Days  | 0 | 2027-03-28 00:59 +00:00
        Europe/Dublin | 2027-03-27 02:00 | 1 Days  | 1 | 2027-03-28 02:00 +01:00
        Europe/Dublin | 2026-10-24 01:30 | 1 Days  | 1 | 2026-10-25 01:30 +01:00
        Europe/Dublin | 2026-10-24 00:59 | 1 Days  | 1 | 2026-10-25 00:59 +01:00
        Europe/Dublin | 2026-10-24 02:00 | 1 Days  | 1 | 2026-10-25 02:00 +00:00

        # Casablanca, no DST in Ramadan: back 2026-02-15 03:00 > 02:00, forward 2026-03-22 02:00 > 03:00
        Africa/Casablanca | 2026-03-21 02:30 | 1 Days | 1 | 2026-03-22 03:00 +01:00
        Africa/Casablanca | 2026-02-14 02:30 | 1 Days | 1 | 2026-02-15 02:30 +01:00

        # New York: forward 2026-03-08 02:00 > 03:00, back 2026-11-01 02:00 > 01:00
        America/New_York | 2026-03-07 02:15 | 1 Days | 1 | 2026-03-08 03:00 -04:00
        America/New_York | 2026-03-07 02:15 | 1 Days | 2 | 2026-03-09 02:15 -04:00
        America/New_York | 2026-10-31 01:30 | 1 Days | 1 | 2026-11-01 01:30 -04:00
        America/New_York | 2026-10-31 01:30 | 1 Days | 2 | 2026-11-02 01:30 -05:00
        America/New_York | 2026-11-01 01:30 | 1 Hours | 1 | 2026-11-01 01:30 -05:00
        America/New_York | 2026-03-08 01:30 | 1 Hours | 1 | 2026-03-08 03:30 -04:00

        # Lord Howe moves by half an hour: forward 2026-10-04 02:00 > 02:30, back 2026-04-05 02:00 > 01:30
        Australia/Lord_Howe | 2026-10-03 02:15 | 1 Days | 1 | 2026-10-04 02:30 +11:00
        Australia/Lord_Howe | 2026-10-03 02:15 | 1 Days | 2 | 2026-10-05 02:15 +11:00
        Australia/Lord_Howe | 2026-10-03 02:15 | 24 Hours | 1 | 2026-10-04 02:45 +11:00
        Australia/Lord_Howe | 2026-04-04 01:45 | 1 Days | 1 | 2026-04-05 01:45 +11:00
        Australia/Lord_Howe | 2026-04-04 01:45 | 1 Days | 2 | 2026-04-06 01:45 +10:30
        Australia/Lord_Howe | 2026-04-05 01:45 | 30 Minutes | 1 | 2026-04-05 01:45 +10:30
        """)];

    [Theory, MemberData(nameof(Table))]
    public void An_occurrence_has_the_time_in_the_table(string line)
    {
        var (zone, times, n, expected) = Read(line);
        var found = TimeZoneInfo.ConvertTime(times.At(n), zone);
        Assert.Equal(expected, found.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
    }

    [Theory, MemberData(nameof(Table))]
    public void The_first_occurrence_after_a_time_is_found(string line)
    {
        var (_, times, n, _) = Read(line);
        var at = times.At(n);
        Assert.Equal(n, times.FirstAfter(at.AddSeconds(-1)));
        Assert.Equal(n + 1, times.FirstAfter(at));
        Assert.Equal(0, times.FirstAfter(times.At(0).AddYears(-3)));
    }

    [Theory]
    [InlineData("2026-03-01 10:00", 1, IntervalUnit.Minutes, "2027-03-01 10:00:30", 525601)]
    [InlineData("2026-03-01 10:00", 1, IntervalUnit.Hours, "2027-03-01 10:30", 8761)]
    [InlineData("2026-03-01 10:00", 1, IntervalUnit.Days, "2036-03-01 09:59", 3653)]
    [InlineData("2026-03-01 10:00", 1, IntervalUnit.Months, "2126-02-28 10:00", 1200)]
    public void The_first_occurrence_after_a_long_time_is_found_without_counting_all(
        string start, int count, IntervalUnit unit, string now, int expected)
    {
        var times = new Occurrences(Local(start), new(count, unit), TimeZoneInfo.Utc);
        Assert.Equal(expected, times.FirstAfter(new DateTimeOffset(Local(now), TimeSpan.Zero)));
    }

    [Fact]
    public void Every_occurrence_of_30_years_is_after_the_previous_one()
    {
        foreach (var zone in new[] { "Europe/Prague", "America/New_York", "Australia/Lord_Howe" })
        {
            var times = new Occurrences(
                Local("2026-01-31 02:15"), new(1, IntervalUnit.Days), TimeZoneInfo.FindSystemTimeZoneById(zone));
            for (var n = 1; n < 30 * 365; n++) Assert.True(times.At(n) > times.At(n - 1), $"{zone} {n}");
        }
    }

    private static (TimeZoneInfo Zone, Occurrences Times, int N, string Expected) Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var every = cells[2].Split(' ');
        var zone = TimeZoneInfo.FindSystemTimeZoneById(cells[0]);
        var interval = new RequestInterval(
            int.Parse(every[0], CultureInfo.InvariantCulture), Enum.Parse<IntervalUnit>(every[1]));
        return (
            zone, new Occurrences(Local(cells[1]), interval, zone), int.Parse(cells[3], CultureInfo.InvariantCulture),
            cells[4]);
    }

    private static DateTime Local(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && line[0] != '#');
}
