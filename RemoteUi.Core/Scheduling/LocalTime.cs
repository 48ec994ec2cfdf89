namespace RemoteUi.Core.Scheduling;

/// <summary>Converts between the local time of a zone and points in time, including daylight saving changes.</summary>
public static class LocalTime
{
    /// <summary>
    /// Converts a local time, to the minute, to a point in time. A local time that does not exist moves forward to the
    /// first that does; one that exists twice means the earlier one.
    /// </summary>
    public static DateTimeOffset Resolve(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (true)
        {
            var times = At(local, zone);
            if (times.Count > 0) return times.Min();
            local = local.AddMinutes(1);
        }
    }

    /// <summary>
    /// Returns the points in time at which the clock shows a local time: none, one, or two. Asks the zone only for the
    /// offsets of points in time, because its own IsInvalidTime and IsAmbiguousTime are wrong about zones whose
    /// standard time is in summer (Europe/Dublin) or that suspend daylight saving time (Africa/Casablanca).
    /// </summary>
    private static List<DateTimeOffset> At(DateTime local, TimeZoneInfo zone)
    {
        var about = new DateTimeOffset(local, TimeSpan.Zero);
        TimeSpan[] offsets = [zone.GetUtcOffset(about.AddDays(-1)), zone.GetUtcOffset(about.AddDays(1))];
        return
        [
            .. offsets
                .Distinct()
                .Select(offset => about - offset)
                .Where(time => Of(time, zone) == local),
        ];
    }

    /// <summary>Converts a point in time to the local time of a zone.</summary>
    public static DateTime Of(DateTimeOffset time, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(time, zone).DateTime;
}
