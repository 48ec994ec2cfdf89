namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>
/// The system clock, whose timers of up to a second end at once: a run does not pause between messages, and its time
/// limits stay.
/// </summary>
internal sealed class ImpatientClock : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(
            callback, state,
            dueTime > TimeSpan.Zero && dueTime <= Patience ? TimeSpan.Zero : dueTime, period);
}
