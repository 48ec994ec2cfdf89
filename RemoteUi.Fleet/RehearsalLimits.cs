namespace RemoteUi.Fleet;

/// <summary>The limits of the settings of a rehearsal.</summary>
public static class RehearsalLimits
{
    public const int MaxDevices = 100_000;
    public const int MaxAtOnce = 5_000;
    public const int MaxKeyPool = 1_000;
    public static readonly TimeSpan MaxWindow = TimeSpan.FromHours(24);
}
