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
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);

        // The earlier of the two has the larger offset, because the clock is set back to the smaller one.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Converts a point in time to the local time of a zone.</summary>
    public static DateTime Of(DateTimeOffset time, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(time, zone).DateTime;
}
