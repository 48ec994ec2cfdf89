using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Waking: what is due, what is missed, and what clocks and zones do to it.</summary>
public class RequestDispatcherTests
{
    private static readonly TimeZoneInfo Prague = TimeZoneInfo.FindSystemTimeZoneById("Europe/Prague");

    [Fact]
    public async Task A_year_of_daily_requests_leaves_exactly_once_each_and_keeps_twenty()
    {
        var machine = await EnabledAsync(Samples.Daily with { AdjustTime = true });
        var left = new List<DateTimeOffset>();
        using var listening = machine.Feed.Subscribe(id =>
        {
            if (id is not null && machine.Memory.Requests[0] is { State: RequestState.Accepted } started)
                left.Add(started.CreatedAt);
        });
        for (var day = 0; day < 365; day++)
        {
            machine.Client.Fails(2);
            await machine.SleepAsync();
        }

        Assert.Equal(365, left.Count);
        Assert.Equal(365, left.Select(at => at.Date).Distinct().Count());
        Assert.Equal(365, machine.Memory.Planned!.Occurrence);
        Assert.Equal(20, machine.Memory.Requests.Count);
    }

    [Fact]
    public async Task Woken_again_and_again_it_sends_nothing_twice()
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
    public async Task Off_at_the_set_times_it_sends_once_when_it_starts()
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
    public async Task The_shift_is_kept_over_a_restart()
    {
        var machine = await EnabledAsync(Samples.Daily with { AdjustTime = true });
        var wakes = machine.WakesAt;
        Assert.InRange(machine.Memory.Planned!.Shift.TotalSeconds, 1, 600);
        machine = await machine.Restarted();
        Assert.Equal(wakes, machine.WakesAt);
    }

    [Fact]
    public async Task A_clock_set_forward_an_hour_over_the_set_time_sends_at_the_next_look()
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
    public async Task In_another_zone_the_request_leaves_at_its_local_time_there()
    {
        var machine = await EnabledAsync(Samples.Daily);
        Assert.Equal(TimeSpan.FromHours(9), machine.WakesAt!.Value.TimeOfDay);
        machine = await machine.Restarted(
            profile: new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") });
        Assert.Equal(TimeSpan.FromHours(15), machine.WakesAt!.Value.TimeOfDay);
    }

    [Fact]
    public async Task Over_the_summer_time_change_it_leaves_at_the_same_local_time()
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
        Assert.Equal(2, machine.Memory.Requests.Count);
        Assert.Equal(["send", "poll", "send"], machine.Client.Asked.Select(one => one.Kind));
    }

    [Fact]
    public async Task A_timer_switched_off_plans_nothing_and_wakes_for_nothing()
    {
        var machine = await EnabledAsync(Samples.Daily);
        var form = AutoRequestForm.From(machine.Memory.Settings.AutoRequest) with { TimerEnabled = false };
        Assert.True((await machine.Editor.UpdateAutoRequestAsync(form, default)).IsDone);
        Assert.Null(machine.WakesAt);
        Assert.Null((await machine.Status.ReadAsync(default)).ToBeProcessed);
        Assert.Null(await machine.Manual.FindLockAsync(default));
    }

    /// <summary>The timer switched on through its form, the day before its start at 10:00 in Prague.</summary>
    private static async Task<Machinery> EnabledAsync(AutoRequestSettings settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 2, 28, 12, 0, 0, TimeSpan.Zero));
        var machine = new Machinery(clock: clock, profile: new() { TimeZone = Prague });
        Assert.True((await machine.Editor.UpdateAutoRequestAsync(AutoRequestForm.From(settings), default)).IsDone);
        Assert.NotNull((await machine.Status.ReadAsync(default)).ToBeProcessed);
        return machine;
    }
}
