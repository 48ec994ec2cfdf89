using RemoteUi.Core;

namespace RemoteUi.Fleet.Reports;

/// <summary>Represents what a report needs of a device that has ended.</summary>
internal sealed record EndedDevice(
    int Number, Ending Ending, Cause? Cause, int? FailInfo, DateTimeOffset DueAt, DateTimeOffset? LeftAt,
    DateTimeOffset DoneAt, byte[]? Exchanges, string? Host);
