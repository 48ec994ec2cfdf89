namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>
/// Keeps the messages of the checks of level Probe within their number, and all messages within their rate.
/// </summary>
internal sealed class ProbeBudget(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.0 / CheckLimits.MaxPerSecond);

    private long last;
    private int probes;

    /// <summary>The number of messages that the checks of level Probe may still send.</summary>
    public int Left => CheckLimits.MaxProbes - probes;

    /// <summary>
    /// Waits until the next message may be sent. Ends the check if the checks of level Probe have sent all of theirs.
    /// </summary>
    public async Task SpendAsync(CheckLevel level, CancellationToken cancellationToken)
    {
        if (level == CheckLevel.Probe && ++probes > CheckLimits.MaxProbes)
            throw new CheckEndedException(CommonOutcomes.ProbesSpent);
        var rest = last == 0 ? TimeSpan.Zero : Pause - time.GetElapsedTime(last);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellationToken).ConfigureAwait(false);
        last = time.GetTimestamp();
    }
}
