using System.Globalization;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Tests.Scheduling;

public class RequestPlannerTests
{
    private static readonly TimeZoneInfo Prague = TimeZoneInfo.FindSystemTimeZoneById("Europe/Prague");

    private static readonly AutoRequestSettings Daily = new()
    {
        TimerEnabled = true,
        StartLocal = new DateTime(2026, 3, 1, 10, 0, 0),
        Periodic = true,
        Interval = new(1, IntervalUnit.Days),
        KeyAndCertificate = new("mfp", SignatureHash.Sha256, KeyLength.Rsa2048, null, "mfp.example.com", KeyUse.None),
    };

    [Theory]
    [InlineData("2026-02-20 12:00", true, 0)]
    [InlineData("2026-03-01 08:59", true, 0)]
    [InlineData("2026-03-01 09:00", true, 1)]
    [InlineData("2026-03-05 12:00", true, 5)]
    [InlineData("2026-02-20 12:00", false, 0)]
    [InlineData("2026-03-01 09:00", false, null)]
    public void A_new_schedule_begins_at_its_start_or_the_first_future_time(
        string now, bool periodic, int? occurrence) =>
        Assert.Equal(occurrence, Planner().First(Daily with { Periodic = periodic }, Utc(now))?.Occurrence);

    [Fact]
    public void A_start_in_the_repeated_hour_is_planned_even_in_its_second_pass()
    {
        var settings = Daily with { Periodic = false, StartLocal = new DateTime(2026, 10, 25, 2, 30, 0) };
        var planned = Planner().First(settings, Utc("2026-10-25 01:10"));
        Assert.Equal(Utc("2026-10-25 00:30"), planned!.SetTime);
    }

    [Fact]
    public void Nothing_is_planned_while_the_timer_is_off() =>
        Assert.Null(Planner().First(Daily with { TimerEnabled = false }, Utc("2026-02-20 12:00")));

    [Fact]
    public void The_next_request_is_the_first_future_one_however_many_were_missed()
    {
        var leaving = new PlannedRequest(3, Utc("2026-03-04 09:00"), TimeSpan.Zero);
        Assert.Equal(64, Planner().Next(Daily, leaving, Utc("2026-05-04 07:59"))!.Occurrence);
    }

    [Fact]
    public void A_clock_set_back_never_repeats_an_occurrence()
    {
        var leaving = new PlannedRequest(3, Utc("2026-03-04 09:00"), TimeSpan.Zero);
        Assert.Equal(4, Planner().Next(Daily, leaving, Utc("2026-03-01 00:00"))!.Occurrence);
    }

    [Fact]
    public void A_single_request_has_no_next() =>
        Assert.Null(
            Planner().Next(
                Daily with { Periodic = false }, new PlannedRequest(0, Utc("2026-03-01 09:00"), TimeSpan.Zero),
                Utc("2026-03-01 09:00")));

    [Fact]
    public void In_another_time_zone_the_plan_keeps_its_local_time_number_and_shift()
    {
        var planned = new PlannedRequest(2, Utc("2026-03-03 09:00"), TimeSpan.FromSeconds(77));
        var moved = new RequestPlanner(
            new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") },
            new(new Random(1))).Renewed(Daily, planned, Utc("2026-03-02 12:00"));
        Assert.Equal(new PlannedRequest(2, Utc("2026-03-03 15:00"), TimeSpan.FromSeconds(77)), moved);
    }

    [Theory]
    [InlineData("2026-03-09 12:00", 10, 10)] // The next one is 9: one interval may be left after a clock set back.
    [InlineData("2026-03-10 08:59", 10, 10)]
    [InlineData("2026-03-08 08:59", 10, 7)]
    [InlineData("2026-02-20 12:00", 10, 0)]
    [InlineData("2026-02-20 12:00", 0, 0)]
    [InlineData("2026-04-20 12:00", 10, 10)] // Missed, and due now.
    public void A_plan_further_ahead_than_its_interval_allows_is_made_again(string now, int planned, int expected)
    {
        var renewed = Planner().Renewed(Daily, new(planned, Utc("2026-03-01 09:00"), TimeSpan.Zero), Utc(now));
        Assert.Equal(expected, renewed.Occurrence);
        Assert.Equal(Utc("2026-03-01 09:00").AddDays(expected), renewed.SetTime);
    }

    [Fact]
    public void A_single_request_far_ahead_keeps_its_time() =>
        Assert.Equal(
            0,
            Planner().Renewed(
                Daily with { Periodic = false }, new(0, Utc("2026-03-01 09:00"), TimeSpan.Zero),
                Utc("2020-01-01 00:00")).Occurrence);

    [Fact]
    public void Without_adjustment_there_is_no_shift() =>
        Assert.Equal(TimeSpan.Zero, Planner().First(Daily, Utc("2026-02-20 12:00"))!.Shift);

    /// <summary>
    /// Ten years of daily requests: 3,653 shifts in 60 classes of 10 seconds; chi-squared with 59 degrees of freedom
    /// exceeds 98.3 in one of a thousand runs.
    /// </summary>
    [Fact]
    public void Shifts_are_whole_seconds_distributed_evenly_from_1_to_600()
    {
        var planner = Planner();
        var settings = Daily with { AdjustTime = true };
        var shifts = new List<int>();
        for (var planned = planner
            .First(settings, Utc("2026-02-20 12:00"))!; planned.SetTime < Utc("2036-03-01 09:00"); planned = planner
            .Next(settings, planned, planned.LeavesAt)!)
        {
            Assert.Equal(shifts.Count, planned.Occurrence);
            Assert.Equal(TimeSpan.Zero, TimeSpan.FromTicks(planned.Shift.Ticks % TimeSpan.TicksPerSecond));
            shifts.Add((int)planned.Shift.TotalSeconds);
        }

        Assert.Equal(3653, shifts.Count);
        Assert.InRange(shifts.Min(), 1, 5);
        Assert.InRange(shifts.Max(), 596, 600);
        var expected = shifts.Count / 60.0;
        var chiSquared = Enumerable.Range(0, 60).Sum(group =>
            Math.Pow(shifts.Count(shift => (shift - 1) / 10 == group) - expected, 2) / expected);
        Assert.True(chiSquared < 98.3, $"chi-squared {chiSquared:F1}");
    }

    private static RequestPlanner Planner() => new(new MachineProfile { TimeZone = Prague }, new(new Random(20260301)));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}
