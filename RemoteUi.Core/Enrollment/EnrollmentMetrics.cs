using System.Diagnostics.Metrics;

namespace RemoteUi.Core.Enrollment;

/// <summary>Counts and times what becomes of issuance requests. Each host has its own instruments.</summary>
public sealed class EnrollmentMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "RemoteUi.Enrollment";

    /// <summary>From a step that only saves to a server that uses its whole time limit.</summary>
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

    private readonly Meter meter = new(Name);
    private readonly Counter<long> ended;
    private readonly Counter<long> polls;
    private readonly Histogram<double> steps;

    public EnrollmentMetrics()
    {
        ended = meter.CreateCounter<long>(
            "remote_ui.enrollments", description: "Issuance requests that ended, by outcome, cause, and origin");
        polls = meter.CreateCounter<long>("remote_ui.polls", description: "Polls for requests that a server holds");
        steps = meter.CreateHistogram(
            "remote_ui.enrollment.step.duration", "s", "Time of each step of an issuance request",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
    }

    /// <summary>Gets the meter, to listen to the instruments of this host only.</summary>
    public Meter Meter => meter;

    public void Dispose() => meter.Dispose();

    internal void CountEnd(IssuanceRequest request) => ended.Add(
        1, new("outcome", $"{request.State}"), new("cause", request.Error?.Cause.ToString() ?? "None"),
        new("origin", $"{request.Origin}"));

    internal void CountStep(NextStep step, TimeSpan duration)
    {
        steps.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("step", step.GetType().Name));
        if (step is NextStep.Poll or NextStep.AskAfter) polls.Add(1);
    }
}
