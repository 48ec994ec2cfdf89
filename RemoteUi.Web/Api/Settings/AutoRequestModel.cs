using System.Globalization;
using System.Text.Json.Serialization;
using RemoteUi.Core;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Api.Settings;

/// <summary>Represents [Settings for Certificate Issuance Auto Request].</summary>
public sealed record AutoRequestModel
{
    /// <summary>
    /// Whether requests are sent by the timer. While it is, the server and manual requests are locked.
    /// </summary>
    public bool TimerEnabled { get; init; }

    /// <summary>The date of the first request, as 2026-12-31, in the local time of the device.</summary>
    public string? StartDate { get; init; }

    /// <summary>The time of the first request, as 23:59, in the local time of the device.</summary>
    public string? StartTime { get; init; }

    /// <summary>Whether each request is sent 1 to 600 seconds after its time, at random.</summary>
    public bool AdjustTime { get; init; }

    /// <summary>Whether to ask again after a communication error, and if the CA holds the request.</summary>
    public bool PollingEnabled { get; init; }

    /// <summary>How often to ask again, 1 to 100.</summary>
    public int? PollingCount { get; init; } = 10;

    /// <summary>The seconds between, 10 to 86400.</summary>
    public int? PollingIntervalSeconds { get; init; } = 60;

    /// <summary>Whether requests follow the first one.</summary>
    public bool Periodic { get; init; }

    /// <summary>How many units are between requests, 1 to 999.</summary>
    public int? IntervalCount { get; init; } = 365;

    public IntervalUnit IntervalUnit { get; init; } = IntervalUnit.Days;

    /// <summary>Whether the device restarts after it has a new certificate.</summary>
    public bool RestartAfterwards { get; init; }

    /// <summary>Whether a new key replaces the old ones of the same use.</summary>
    public bool DeleteOld { get; init; }

    /// <summary>Whether each request gets a challenge password from the administration page of an NDES.</summary>
    public bool FetchesChallenge { get; init; }

    public string? NdesAddress { get; init; }

    public string? NdesUserName { get; init; }

    /// <summary>Never in an answer. None keeps the stored one, unless the page is on another server.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Secret? NdesPassword { get; init; }

    /// <summary>Whether a password for the NDES is stored; only in answers.</summary>
    public bool NdesPasswordIsSet { get; init; }

    /// <summary>The key and certificate that are requested.</summary>
    public KeyAndCertificateModel KeyAndCertificate { get; init; } = new();

    /// <summary>Deletes the stored challenge password; never in an answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ClearChallengePassword { get; init; }

    internal static AutoRequestModel From(AutoRequestSettings settings)
    {
        var form = AutoRequestForm.From(settings);
        var key = settings.KeyAndCertificate is { } set ? KeyAndCertificateModel.From(set) : new();
        return new()
        {
            TimerEnabled = settings.TimerEnabled,
            StartDate = form.StartDate,
            StartTime = form.StartTime,
            AdjustTime = settings.AdjustTime,
            PollingEnabled = settings.PollingEnabled,
            PollingCount = settings.PollingCount.Value,
            PollingIntervalSeconds = (int)settings.PollingInterval.TotalSeconds,
            Periodic = settings.Periodic,
            IntervalCount = settings.Interval.Count,
            IntervalUnit = settings.Interval.Unit,
            RestartAfterwards = settings.RestartAfterwards,
            DeleteOld = settings.DeleteOld,
            FetchesChallenge = settings.FetchesChallenge,
            NdesAddress = settings.NdesAddress,
            NdesUserName = settings.NdesUserName,
            NdesPasswordIsSet = settings.NdesPassword is not null,
            KeyAndCertificate = key with { ChallengePasswordIsSet = settings.ChallengePassword is not null },
        };
    }

    internal AutoRequestForm ToForm() => new()
    {
        TimerEnabled = TimerEnabled,
        StartDate = StartDate,
        StartTime = StartTime,
        AdjustTime = AdjustTime,
        PollingEnabled = PollingEnabled,
        PollingCount = PollingCount is { } count ? count : new Typed<int>(null),
        PollingIntervalSeconds = PollingIntervalSeconds?.ToString(CultureInfo.InvariantCulture),
        Periodic = Periodic,
        IntervalCount = IntervalCount?.ToString(CultureInfo.InvariantCulture),
        IntervalUnit = IntervalUnit,
        RestartAfterwards = RestartAfterwards,
        DeleteOld = DeleteOld,
        FetchesChallenge = FetchesChallenge,
        NdesAddress = NdesAddress,
        NdesUserName = NdesUserName,
        NdesPassword = NdesPassword,
        KeyAndCertificate = KeyAndCertificate.ToForm(),
        ClearChallengePassword = ClearChallengePassword,
    };
}
