using System.Text.Json.Serialization;
using RemoteUi.Core.Challenges;

namespace RemoteUi.Core.Machine;

/// <summary>
/// [Settings for Certificate Issuance Auto Request]. The property names are the stored format (docs/decisions/0009); a
/// setting that an older file lacks has its default value.
/// </summary>
public sealed record AutoRequestSettings : AutoRequestChoices
{
    public AutoRequestSettings()
    {
    }

    internal AutoRequestSettings(AutoRequestChoices choices)
        : base(choices)
    {
    }

    /// <summary>[Request Start Date/Time:] in the machine's local time, to the minute.</summary>
    public DateTime? StartLocal { get; init; }

    /// <summary>[Polling Interval:] 10 to 86400 seconds.</summary>
    public TimeSpan PollingInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>[Request Interval: Every:].</summary>
    public RequestInterval Interval { get; init; } = new(365, IntervalUnit.Days);

    /// <summary>[Settings for Key and Certificate To Be Issued]; null until they are first set.</summary>
    public KeyAndCertificateSettings? KeyAndCertificate { get; init; }

    /// <summary>Stored encrypted, separately from the other settings; shown only as set or not set.</summary>
    [JsonIgnore]
    public Secret? ChallengePassword { get; init; }

    /// <summary>[Password for NDES:]. Stored as <see cref="ChallengePassword"/> is.</summary>
    [JsonIgnore]
    public Secret? NdesPassword { get; init; }

    /// <summary>
    /// The administration page that gives each request a fresh challenge password; null if
    /// <see cref="ChallengePassword"/> counts.
    /// </summary>
    [JsonIgnore]
    public NdesPage? ChallengePage
    {
        get => FetchesChallenge && Uri.TryCreate(NdesAddress, UriKind.Absolute, out var address)
            ? new(address, NdesUserName ?? "") { Password = NdesPassword }
            : null;
        init
        {
            FetchesChallenge = value is not null;
            if (value is null) return;
            (NdesAddress, NdesUserName, NdesPassword) = (value.Address.AbsoluteUri, value.UserName, value.Password);
        }
    }
}

/// <summary>[Request Interval: Every:] 1 to 999 of a unit. Days and months follow the local calendar.</summary>
public sealed record RequestInterval(int Count, IntervalUnit Unit);

/// <summary>The unit of a request interval.</summary>
public enum IntervalUnit
{
    Minutes,
    Hours,
    Days,
    Months,
}
