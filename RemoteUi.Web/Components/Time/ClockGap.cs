namespace RemoteUi.Web.Components.Time;

/// <summary>
/// Represents the difference between the server's clock and the device's: the key of its text, its size, and whether it
/// is too large for most servers.
/// </summary>
public sealed record ClockGap(string Key, TimeSpan Size, bool IsWide)
{
    // A Date header contains whole seconds only, and the reply took some time to arrive.
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Wide = TimeSpan.FromMinutes(5);

    /// <param name="serverAhead">How far the server's clock is ahead; negative if it is behind.</param>
    public static ClockGap Of(TimeSpan serverAhead)
    {
        var size = serverAhead.Duration();
        return new(
            size <= Unnoticed ? "ClockGap.Same" : serverAhead > TimeSpan.Zero ? "ClockGap.Ahead" : "ClockGap.Behind",
            size, size > Wide);
    }
}
