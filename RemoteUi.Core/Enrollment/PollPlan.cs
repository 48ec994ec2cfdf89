namespace RemoteUi.Core.Enrollment;

/// <summary>How often and how far apart a request may be asked after; none for a request by hand.</summary>
public sealed record PollPlan(int Allowed, TimeSpan Interval)
{
    public static PollPlan None { get; } = new(0, TimeSpan.Zero);
}
