namespace RemoteUi.Web.Components.Time;

/// <summary>
/// How the server's clock stands to the machine's: the key of its words, how far apart, and whether that is too far for
/// most servers.
/// </summary>
public sealed record ClockGap(string Key, TimeSpan Size, bool IsWide)
{
    // A Date header tells whole seconds, and the answer was on its way for a while.
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Wide = TimeSpan.FromMinutes(5);

    /// <param name="serverAhead">How far the server's clock is ahead; negative where it is behind.</param>
    public static ClockGap Of(TimeSpan serverAhead)
    {
        var size = serverAhead.Duration();
        return new(
            size <= Unnoticed ? "ClockGap.Same" : serverAhead > TimeSpan.Zero ? "ClockGap.Ahead" : "ClockGap.Behind",
            size, size > Wide);
    }
}
