namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Turns the time stamps of captures into times.</summary>
internal static class CaptureTime
{
    private const ulong MaxSeconds = 253_402_300_799; // 9999-12-31

    /// <returns>Null if the stamp is beyond what a time can be: the file is damaged there.</returns>
    public static DateTimeOffset? Of(ulong stamp, ulong unitsPerSecond, long offsetSeconds = 0)
    {
        var seconds = stamp / unitsPerSecond;
        if (seconds > MaxSeconds) return null;
        var ticks = (ulong)((UInt128)(stamp % unitsPerSecond) * TimeSpan.TicksPerSecond / unitsPerSecond);
        var total = (Int128)(long)seconds + offsetSeconds;
        return total < 0 || total > MaxSeconds
            ? null
            : DateTimeOffset.UnixEpoch.AddSeconds((long)total).AddTicks((long)ticks);
    }
}
