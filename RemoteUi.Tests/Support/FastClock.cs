using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;

[assembly: HostingStartup(typeof(FastClockStartup))]

namespace RemoteUi.Tests.Support;

/// <summary>
/// A clock that has gone ten times as fast as the system's since a moment; its timers too. Programs that are given the
/// same moment agree on the time. For stories in which the next minute has to come.
/// </summary>
public sealed class FastClock(DateTimeOffset since) : TimeProvider
{
    private const int Speed = 10;

    /// <summary>A clock that starts with the system's time.</summary>
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

/// <summary>Gives the clock to a program that runs as a process of its own and is started for it.</summary>
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
