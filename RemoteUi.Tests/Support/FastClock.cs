using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;

[assembly: HostingStartup(typeof(FastClockStartup))]

namespace RemoteUi.Tests.Support;

/// <summary>
/// A clock that has run ten times as fast as the system clock since a given moment, including its timers. Programs with
/// the same start moment agree on the time. For tests that wait for the next minute.
/// </summary>
public sealed class FastClock(DateTimeOffset since) : TimeProvider
{
    private const int Speed = 10;

    /// <summary>Creates a clock that starts with the system's time.</summary>
    public static FastClock FromNow() => new(new RealClock().GetUtcNow());

    public DateTimeOffset Since => since;

    public override DateTimeOffset GetUtcNow() => since + ((base.GetUtcNow() - since) * Speed);

    public override long GetTimestamp() => base.GetTimestamp() * Speed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(base.CreateTimer(callback, state, Real(dueTime), Real(period)));

    private static TimeSpan Real(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Speed;

    private sealed class FastTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Real(dueTime), Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}

/// <summary>Sets the clock of a program that is started in a separate process.</summary>
public sealed class FastClockStartup : IHostingStartup
{
    /// <summary>The environment variable with the moment since which the clock is fast.</summary>
    public const string Since = "FAST_CLOCK_SINCE";

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Since) is not { } since) return;
        var clock = new FastClock(DateTimeOffset.ParseExact(since, "O", CultureInfo.InvariantCulture));
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock));
    }
}
