using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Times lie in the database as UTC ticks (100 ns since the year 1): SQLite can order those, and not a DateTimeOffset.
/// </summary>
public sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
