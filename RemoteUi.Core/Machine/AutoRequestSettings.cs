namespace RemoteUi.Core.Machine;

/// <summary>[Settings for Certificate Issuance Auto Request].</summary>
public sealed record AutoRequestSettings
{
    /// <summary>
    /// [Enable Timer for Certificate Issuance Auto Request]; while on, the settings of communication and requests by
    /// hand are locked.
    /// </summary>
    public bool TimerEnabled { get; init; }

    /// <summary>[Request Start Date/Time:] in the machine's local time, to the minute.</summary>
    public DateTime? StartLocal { get; init; }

    /// <summary>[Auto Adjust Issuance Request Time]: each request leaves 1 to 600 seconds after its set time.</summary>
    public bool AdjustTime { get; init; }

    /// <summary>[Perform Polling When Communication Error Occurs or When Issuance Request Is Deferred].</summary>
    public bool PollingEnabled { get; init; }

    /// <summary>[Polling Count:] 1 to 100.</summary>
    public int PollingCount { get; init; } = 10;

    /// <summary>[Polling Interval:] 10 to 86400 seconds.</summary>
    public TimeSpan PollingInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>[Send Periodic Issuance Requests].</summary>
    public bool Periodic { get; init; }

    /// <summary>[Request Interval: Every:].</summary>
    public RequestInterval Interval { get; init; } = new(365, IntervalUnit.Days);

    /// <summary>[Automatically Restart Device After Acquiring Certificate].</summary>
    public bool RestartAfterwards { get; init; }

    /// <summary>[Delete Old Key and Certificate]: those with the same use; never the default key.</summary>
    public bool DeleteOld { get; init; }

    /// <summary>[Settings for Key and Certificate To Be Issued]; null until first set.</summary>
    public KeyAndCertificateSettings? KeyAndCertificate { get; init; }

    /// <summary>Kept encrypted; shown only as set or not set.</summary>
    public Secret? ChallengePassword { get; init; }
}

/// <summary>[Request Interval: Every:] 1 to 999 of a unit; days and months are the local calendar's.</summary>
public sealed record RequestInterval(int Count, IntervalUnit Unit);

/// <summary>The unit of a request interval.</summary>
public enum IntervalUnit
{
    Minutes,
    Hours,
    Days,
    Months,
}
