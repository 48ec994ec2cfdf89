using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Jobs;

namespace RemoteUi.Tests.Jobs;

/// <summary>Tests the clock watch minute by minute, without other triggers.</summary>
public sealed class ClockWatchTests : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly WatchedClock clock = new();
    private readonly EnrollmentHost machine;
    private readonly FaultLog log = new();
    private readonly SemaphoreSlim woken = new(0);
    private readonly ClockWatch watch;

    public ClockWatchTests()
    {
        machine = new EnrollmentHost(clock: clock) { WasWoken = () => woken.Release() };
        watch = new ClockWatch(machine.Dispatcher, clock, log);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await watch.StopAsync(CancellationToken.None);
        watch.Dispose();
        woken.Dispose();
    }

    [Fact]
    public async Task The_watch_checks_once_a_minute_and_not_before()
    {
        await StartAsync();
        clock.Advance(Minute - TimeSpan.FromSeconds(1));
        Assert.Equal(0, woken.CurrentCount);
        clock.Advance(TimeSpan.FromSeconds(1));
        await NextLookAsync();
        clock.Advance(Minute);
        await NextLookAsync();
        Assert.Equal(0, woken.CurrentCount);
    }

    [Theory, InlineData(1), InlineData(-1)]
    public async Task Setting_the_clock_does_not_move_the_next_check(int hours)
    {
        await StartAsync();
        clock.AdjustTime(clock.GetUtcNow().AddHours(hours));
        Assert.Equal(0, woken.CurrentCount);
        clock.Advance(Minute);
        await NextLookAsync();
    }

    [Fact]
    public async Task A_request_passed_by_a_clock_set_forward_is_sent_within_a_minute()
    {
        machine.Stores.Settings = machine.Stores.Settings with { AutoRequest = Samples.Daily };
        machine.Stores.Planned = new(1, ARequest.Noon.AddDays(1), TimeSpan.Zero);
        await StartAsync();
        clock.AdjustTime(clock.GetUtcNow().AddDays(3));
        clock.Advance(Minute);
        await NextLookAsync();
        Assert.True(machine.Request.IsInProgress);
    }

    [Fact]
    public async Task An_error_is_logged_and_the_next_check_runs()
    {
        machine.Stores.FailAtSave = 1;
        machine.Stores.Settings = machine.Stores.Settings with { AutoRequest = Samples.Daily };
        machine.Stores.Planned = new(0, ARequest.Noon, TimeSpan.Zero);
        await StartAsync();
        clock.Advance(Minute);
        Assert.IsType<SimulatedCrashException>(await log.Fault.WaitAsync(TimeSpan.FromMinutes(2), Token));

        machine.Stores.Revive();
        clock.Advance(Minute);
        await NextLookAsync();
        Assert.True(machine.Request.IsInProgress);
    }

    [Fact]
    public async Task A_stopped_watch_does_not_check()
    {
        await StartAsync();
        await watch.StopAsync(Token);
        clock.Advance(10 * Minute);
        Assert.True(watch.ExecuteTask!.IsCompleted);
        Assert.Equal(0, woken.CurrentCount);
    }

    private async Task StartAsync()
    {
        await watch.StartAsync(Token);
        await clock.TimerMade.WaitAsync(TimeSpan.FromMinutes(2), Token);
    }

    private async Task NextLookAsync() => Assert.True(await woken.WaitAsync(TimeSpan.FromMinutes(2), Token));

    /// <summary>A clock that signals when the watch has started its timer.</summary>
    private sealed class WatchedClock() : FakeTimeProvider(ARequest.Noon)
    {
        private readonly TaskCompletionSource made = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task TimerMade => made.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            made.TrySetResult();
            return timer;
        }
    }

    private sealed class FaultLog : ILogger<ClockWatch>
    {
        private readonly TaskCompletionSource<Exception> fault =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Exception> Fault => fault.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (exception is not null) fault.TrySetResult(exception);
        }
    }
}
