using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Stores times as UTC ticks (100 ns since the year 1), because SQLite can order those but not a DateTimeOffset.
/// </summary>
public sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
