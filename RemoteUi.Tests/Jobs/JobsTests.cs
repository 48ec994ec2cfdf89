using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Jobs;

public class JobsTests
{
    [Fact]
    public async Task A_manual_request_is_run_by_the_worker()
    {
        await using var host = new JobsHost(new(), new ScriptedClient().Issues());
        await host.StartAsync();
        Assert.True((await host.Manual.SendAsync(Samples.Form, default)).IsDone);
        await host.WhenAsync(memory => memory.Only.State == RequestState.Successful);
    }

    [Fact]
    public async Task A_request_in_progress_is_resumed_at_the_start()
    {
        var memory = new FakeStores();
        memory.Hold(ARequest.ByHand().In(RequestState.Sending).Build());
        await using var host = new JobsHost(memory, new ScriptedClient().Issues());
        await host.StartAsync();
        await host.WhenAsync(stored => stored.Only.State == RequestState.Successful);
    }

    [Fact]
    public async Task The_trigger_fires_for_a_poll_and_the_machine_restarts_after_success()
    {
        var memory = new FakeStores();
        memory.Hold(
            ARequest.ByTimer()
                .In(RequestState.Pending)
                .Restarting()
                .Polled(3, TimeSpan.FromHours(1))
                .NextAttemptAt(RealNow().AddSeconds(1))
                .Build());
        await using var host = new JobsHost(memory, new ScriptedClient().Issues());
        await host.StartAsync();
        await host.WhenAsync(stored => stored.Only.State == RequestState.Successful);
        await host.Restarted.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_trigger_fires_for_the_next_scheduled_request()
    {
        var soon = RealNow().AddSeconds(1);
        var start = new DateTime(soon.Year, soon.Month, soon.Day, soon.Hour, soon.Minute, 0);
        var memory = new FakeStores
        {
            Settings =
                Samples.Settings with { AutoRequest = Samples.Daily with { StartLocal = start, Periodic = false } },
        };
        memory.Planned = new(
            0, new DateTimeOffset(start, TimeSpan.Zero), soon - new DateTimeOffset(start, TimeSpan.Zero));
        await using var host = new JobsHost(memory, new ScriptedClient().Issues());
        await host.StartAsync();
        await host.WhenAsync(stored =>
            stored.Requests is [{ State: RequestState.Successful }] && !stored.Settings.AutoRequest.TimerEnabled);
    }

    [Fact]
    public async Task A_bug_in_one_request_does_not_stop_the_worker()
    {
        var memory = new FakeStores();
        var doomed = ARequest.ByTimer().In(RequestState.Issued).Build();
        memory.Hold(doomed, ARequest.ByTimer().In(RequestState.Sending).Build());
        await using var host = new JobsHost(memory, new ScriptedClient().Issues());
        memory.FailAtRegistrationOf = doomed.Id;
        await host.StartAsync();
        await host.WhenAsync(stored => stored.Requests.Any(request => request.State == RequestState.Successful));
        Assert.Contains(memory.Requests, request => request.Id == doomed.Id && request.State == RequestState.Issued);
    }

    [Fact]
    public async Task A_request_whose_end_could_not_be_saved_ends_when_the_storage_works_again()
    {
        var clock = new DelayingClock();
        var memory = new FakeStores { FailAtSave = 2 };
        await using var host = new JobsHost(memory, new ScriptedClient(), clock);
        await host.StartAsync();
        await host.Manual.SendAsync(Samples.Form, default);
        await clock.Delaying.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        memory.Revive();
        clock.Advance(TimeSpan.FromMinutes(1));
        await host.WhenAsync(stored => stored.Only.State == RequestState.Failed);
    }

    [Fact]
    public async Task A_clock_that_jumps_past_the_scheduled_time_is_noticed_within_a_minute()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 2, 28, 12, 0, 0, TimeSpan.Zero));
        var memory = new FakeStores
        {
            Settings = Samples.Settings with { AutoRequest = Samples.Daily },
            Planned = new(0, new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), TimeSpan.Zero),
        };
        await using var host = new JobsHost(memory, new ScriptedClient().Fails(2), clock);
        await host.StartAsync();
        clock.AdjustTime(clock.GetUtcNow().AddDays(2));
        clock.Advance(TimeSpan.FromMinutes(1));
        await host.WhenAsync(stored => stored.Requests is [{ State: RequestState.Failed }]);
    }

    [Fact]
    public async Task A_request_stopped_while_sending_is_resumed_at_the_next_start()
    {
        var memory = new FakeStores();
        var client = new ScriptedClient().Hangs().Issues();
        await using (var host = new JobsHost(memory, client))
        {
            await host.StartAsync();
            await host.Manual.SendAsync(Samples.Form, default);
            await host.WhenAsync(stored => stored.Only.State == RequestState.Sending);
        }

        Assert.Equal(RequestState.Sending, memory.Only.State);
        await using var again = new JobsHost(memory, client);
        await again.StartAsync();
        await again.WhenAsync(stored => stored.Only.State == RequestState.Successful);
        Assert.Equal(["send", "poll"], client.Asked.Select(one => one.Kind));
    }

    /// <summary>A clock that says when somebody waits a minute, once.</summary>
    private sealed class DelayingClock() : FakeTimeProvider(ARequest.Noon)
    {
        private readonly TaskCompletionSource delaying = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Delaying => delaying.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == TimeSpan.FromMinutes(1) && period == Timeout.InfiniteTimeSpan) delaying.TrySetResult();
            return timer;
        }
    }

    private static DateTimeOffset RealNow() => new RealClock().GetUtcNow();
}
