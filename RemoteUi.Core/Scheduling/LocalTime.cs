namespace RemoteUi.Core.Scheduling;

/// <summary>Local times of a zone as points in time, over daylight saving changes too.</summary>
public static class LocalTime
{
    /// <summary>
    /// The point in time of a local time to the minute. One that does not exist moves forward to the first that does;
    /// one that exists twice is the first.
    /// </summary>
    public static DateTimeOffset Resolve(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);

        // The first of two has the larger offset: the clock is set back to the smaller one.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>What the clock on the wall shows.</summary>
    public static DateTime Of(DateTimeOffset time, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(time, zone).DateTime;
}
