using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Enrollment;

namespace RemoteUi.Tests.Telemetry;

/// <summary>Tests what a request leaves in metrics, traces, and the scopes of the log.</summary>
public sealed class EnrollmentMetricsTests
{
    [Fact]
    public async Task The_end_of_a_request_its_steps_and_its_polls_are_counted()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt(2).Issues());
        using var measured = new Measurements(machine.Metrics.Meter);
        await machine.SendByTimerAsync();
        await machine.SleepAsync();
        await machine.SleepAsync();

        Assert.Equal(
            ["remote_ui.enrollments{outcome=Successful,cause=None,origin=ByTimer} 1"],
            measured.All.Where(line => line.StartsWith("remote_ui.enrollments", StringComparison.Ordinal)));
        Assert.Equal(
            ["MakeKey", "Send", "Poll", "Poll", "Register"],
            measured.All.Where(line => line.StartsWith("remote_ui.enrollment.step.duration", StringComparison.Ordinal))
                .Select(line => line.Split('=', '}')[1]));
        Assert.Equal(2, measured.All.Count(line => line == "remote_ui.polls{} 1"));
    }

    [Fact]
    public async Task A_failure_is_counted_with_its_cause()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Fails(2));
        using var measured = new Measurements(machine.Metrics.Meter);
        await machine.SendByHandAsync();

        Assert.Contains("remote_ui.enrollments{outcome=Failed,cause=ServerRefused,origin=ByHand} 1", measured.All);
    }

    [Fact]
    public async Task A_run_is_traced_with_its_steps_under_the_id_of_the_request()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EnrollmentTrace.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var machine = new EnrollmentHost(client: new ScriptedClient().Fails(2));

        var id = (await machine.SendByHandAsync()).RequestId;

        var own = ended.Where(one => (string?)one.GetTagItem(EnrollmentTrace.Tag) == $"{id}").ToList();
        Assert.Equal(
            ["enrollment MakeKey", "enrollment Send", "enrollment"], own.Select(one => one.OperationName));
        Assert.All(own[..2], step => Assert.Equal(own[2].SpanId, step.ParentSpanId));
        Assert.Equal(
            ("Failed", "ServerRefused", ActivityStatusCode.Error),
            (own[2].GetTagItem("state"), own[2].GetTagItem("cause"), own[2].Status));
    }

    [Fact]
    public async Task Every_message_of_a_run_is_in_the_scope_of_the_request()
    {
        using var logs = new ScopedLogs();
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues(), logs: logs);

        var id = (await machine.SendByHandAsync()).RequestId!.Value;

        var sending = Assert.Single(logs.Lines, line => line.Message.StartsWith("Sending", StringComparison.Ordinal));
        var ended = Assert.Single(logs.Lines, line => line.Message.Contains("ended", StringComparison.Ordinal));
        Assert.Equal((id, id), (sending.Request, ended.Request));
    }

    private sealed class ScopedLogs : ILoggerProvider, ISupportExternalScope, ILogger
    {
        private IExternalScopeProvider? scopes;

        public ConcurrentQueue<(string Message, object? Request)> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => scopes!.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            object? request = null;
            scopes!.ForEachScope(
                (scope, _) =>
                {
                    if (scope is IEnumerable<KeyValuePair<string, object?>> values)
                        foreach (var (key, value) in values)
                            if (key == EnrollmentTrace.ScopeKey) request = value;
                },
                0);
            Lines.Enqueue((formatter(state, exception), request));
        }

        public void Dispose()
        {
        }
    }
}
