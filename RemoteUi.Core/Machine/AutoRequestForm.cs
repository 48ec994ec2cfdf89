namespace RemoteUi.Core.Machine;

/// <summary>[Settings for Certificate Issuance Auto Request] as typed; dependent fields are checked only where their check mark is set.</summary>
public sealed record AutoRequestForm
{
    public bool TimerEnabled { get; set; }

    /// <summary>yyyy-MM-dd of [Request Start Date/Time:].</summary>
    public string? StartDate { get; set; }

    /// <summary>HH:mm of [Request Start Date/Time:].</summary>
    public string? StartTime { get; set; }

    public bool AdjustTime { get; set; }

    public bool PollingEnabled { get; set; }

    public string? PollingCount { get; set; }

    public string? PollingIntervalSeconds { get; set; }

    public bool Periodic { get; set; }

    public string? IntervalCount { get; set; }

    public IntervalUnit IntervalUnit { get; set; } = IntervalUnit.Days;

    public bool RestartAfterwards { get; set; }

    public bool DeleteOld { get; set; }

    /// <summary>[Settings for Key and Certificate To Be Issued]; an empty challenge password leaves the stored one.</summary>
    public KeyAndCertificateForm KeyAndCertificate { get; set; } = new();

    public bool ClearChallengePassword { get; set; }

    public static AutoRequestForm From(AutoRequestSettings settings) => throw new NotImplementedException();

    /// <param name="current">What is stored: the challenge password to keep, and the start time that need not lie ahead again.</param>
    /// <param name="policies">The registered IPSec policies that may be chosen.</param>
    /// <param name="localNow">The machine's local time.</param>
    public Checked<AutoRequestSettings> Check(AutoRequestSettings current, IReadOnlyCollection<string> policies, DateTime localNow) => throw new NotImplementedException();
}
