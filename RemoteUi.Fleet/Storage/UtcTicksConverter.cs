using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RemoteUi.Fleet.Storage;

/// <summary>Stores times as UTC ticks (100 ns since the year 1), which every database can order.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
