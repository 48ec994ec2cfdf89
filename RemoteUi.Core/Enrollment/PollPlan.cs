namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The number of polls a request may make and the interval between them. A manual request makes none.
/// </summary>
public sealed record PollPlan(int Allowed, TimeSpan Interval)
{
    public static PollPlan None { get; } = new(0, TimeSpan.Zero);
}
