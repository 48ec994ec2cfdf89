using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Tests waking up: what is due, what is missed, and the effects of clock and time zone changes.</summary>
public class RequestDispatcherTests
{
    private static readonly TimeZoneInfo Prague = TimeZoneInfo.FindSystemTimeZoneById("Europe/Prague");

    [Fact]
    public async Task In_a_year_each_daily_request_is_sent_exactly_once_and_twenty_are_kept()
    {
        var machine = await EnabledAsync(Samples.Daily with { AdjustTime = true });
        var left = new List<DateTimeOffset>();
        using var listening = machine.Feed.Subscribe(id =>
        {
            if (id is not null && machine.Stores.Requests[0] is { State: RequestState.Accepted } started)
                left.Add(started.CreatedAt);
        });
        for (var day = 0; day < 365; day++)
        {
            machine.Client.Fails(2);
            await machine.SleepAsync();
        }

        Assert.Equal(365, left.Count);
        Assert.Equal(365, left.Select(at => at.Date).Distinct().Count());
        Assert.Equal(365, machine.Stores.Planned!.Occurrence);
        Assert.Equal(20, machine.Stores.Requests.Count);
    }

    [Fact]
    public async Task Repeated_wake_ups_send_nothing_twice()
    {
        var machine = await EnabledAsync(Samples.Daily);
        machine.Client.Issues();
        await machine.SleepAsync();
        for (var i = 0; i < 10; i++)
        {
            await machine.WakeAsync();
            await machine.WorkAsync();
        }

        Assert.Single(machine.Client.Asked);
    }

    [Fact]
    public async Task A_machine_off_at_the_scheduled_times_sends_once_when_it_starts()
    {
        var machine = await EnabledAsync(Samples.Daily);
        machine.Clock.Advance(TimeSpan.FromDays(40));
        machine.Client.Issues();
        machine = await machine.Restarted();
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.True(machine.WakesAt > machine.Clock.GetUtcNow());
        Assert.True(machine.WakesAt <= machine.Clock.GetUtcNow().AddDays(1));
    }

    [Fact]
    public async Task The_time_shift_is_kept_over_a_restart()
    {
        var machine = await EnabledAsync(Samples.Daily with { AdjustTime = true });
        var wakes = machine.WakesAt;
        Assert.InRange(machine.Stores.Planned!.Shift.TotalSeconds, 1, 600);
        machine = await machine.Restarted();
        Assert.Equal(wakes, machine.WakesAt);
    }

    [Fact]
    public async Task A_clock_set_forward_past_the_scheduled_time_sends_at_the_next_check()
    {
        var machine = await EnabledAsync(Samples.Daily);
        machine.Clock.SetUtcNow(machine.WakesAt!.Value.AddMinutes(-30));
        machine.Client.Issues();
        machine.Clock.AdjustTime(machine.Clock.GetUtcNow().AddHours(1));
        await machine.WakeAsync();
        await machine.WorkAsync();
        Assert.Equal(RequestState.Successful, machine.Request.State);
    }

    [Fact]
    public async Task A_clock_set_back_an_hour_after_a_request_does_not_send_it_again()
    {
        var machine = await EnabledAsync(Samples.Daily);
        machine.Client.Issues();
        await machine.SleepAsync();
        var next = machine.WakesAt;
        machine.Clock.AdjustTime(machine.Clock.GetUtcNow().AddHours(-1));
        await machine.WakeAsync();
        await machine.WorkAsync();
        Assert.Equal(next, machine.WakesAt);
        Assert.Single(machine.Client.Asked);
    }

    [Fact]
    public async Task A_clock_that_was_days_ahead_and_is_set_right_sends_at_the_next_set_time()
    {
        var machine = await EnabledAsync(Samples.Daily);
        machine.Client.Fails(2).Fails(2);
        machine.Clock.AdjustTime(machine.Clock.GetUtcNow().AddDays(30));
        await machine.WakeAsync();
        await machine.WorkAsync();
        Assert.Single(machine.Client.Asked);

        machine.Clock.AdjustTime(machine.Clock.GetUtcNow().AddDays(-29));
        await machine.WakeAsync();
        Assert.InRange(machine.WakesAt!.Value - machine.Clock.GetUtcNow(), TimeSpan.Zero, TimeSpan.FromDays(1));
        await machine.SleepAsync();
        Assert.Equal(2, machine.Client.Asked.Count);
    }

    [Theory, InlineData(-5), InlineData(5)]
    public async Task A_clock_set_by_days_while_a_request_is_pending_polls_at_the_next_check_and_goes_on(int days)
    {
        var machine = await EnabledAsync(Samples.Daily with { PollingInterval = TimeSpan.FromHours(1) });
        machine.Client.HoldsIt(2).Issues().Issues(); // The last one is for the request of the day reached.
        await machine.SleepAsync();

        machine.Clock.AdjustTime(machine.Clock.GetUtcNow().AddDays(days));
        await machine.WakeAsync();
        await machine.WorkAsync();
        Assert.Equal(["send", "poll"], machine.Client.Asked.Select(one => one.Kind));
        Assert.Equal(machine.Clock.GetUtcNow().AddHours(1), machine.WakesAt);
        await machine.SleepAsync();
        Assert.Equal(RequestState.Successful, machine.Stores.Requests[^1].State);
    }

    [Fact]
    public async Task In_another_time_zone_the_request_is_sent_at_its_local_time()
    {
        var machine = await EnabledAsync(Samples.Daily);
        Assert.Equal(TimeSpan.FromHours(9), machine.WakesAt!.Value.TimeOfDay);
        machine = await machine.Restarted(
            profile: new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") });
        Assert.Equal(TimeSpan.FromHours(15), machine.WakesAt!.Value.TimeOfDay);
    }

    [Fact]
    public async Task Over_a_daylight_saving_change_it_is_sent_at_the_same_local_time()
    {
        var machine = await EnabledAsync(Samples.Daily with { StartLocal = new DateTime(2026, 3, 28, 10, 0, 0) });
        machine.Client.Fails(2).Fails(2);
        await machine.SleepAsync();
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 8, 0, 0, TimeSpan.Zero), machine.WakesAt);
    }

    [Fact]
    public async Task While_another_is_being_polled_the_due_request_waits_for_its_end()
    {
        var hourly =
            Samples.Daily with { Interval = new(1, IntervalUnit.Minutes), PollingInterval = TimeSpan.FromMinutes(5) };
        var machine = await EnabledAsync(hourly);
        machine.Client.HoldsIt().Fails(2).Issues();
        await machine.SleepAsync();
        Assert.Equal(machine.Request.NextAttemptAt, machine.WakesAt);
        await machine.SleepAsync();
        Assert.Equal(2, machine.Stores.Requests.Count);
        Assert.Equal(["send", "poll", "send"], machine.Client.Asked.Select(one => one.Kind));
    }

    [Fact]
    public async Task A_disabled_timer_plans_nothing_and_does_not_wake_up()
    {
        var machine = await EnabledAsync(Samples.Daily);
        var form = AutoRequestForm.From(machine.Stores.Settings.AutoRequest) with { TimerEnabled = false };
        Assert.True((await machine.Editor.UpdateAutoRequestAsync(form, default)).IsDone);
        Assert.Null(machine.WakesAt);
        Assert.Null((await machine.Status.ReadAsync(default)).ToBeProcessed);
        Assert.Null(await machine.Manual.FindLockAsync(default));
    }

    /// <summary>
    /// Creates a machine whose timer was enabled through its form, one day before its start at 10:00 in Prague.
    /// </summary>
    private static async Task<EnrollmentHost> EnabledAsync(AutoRequestSettings settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 2, 28, 12, 0, 0, TimeSpan.Zero));
        var machine = new EnrollmentHost(clock: clock, profile: new() { TimeZone = Prague });
        Assert.True((await machine.Editor.UpdateAutoRequestAsync(AutoRequestForm.From(settings), default)).IsDone);
        Assert.NotNull((await machine.Status.ReadAsync(default)).ToBeProcessed);
        return machine;
    }
}
