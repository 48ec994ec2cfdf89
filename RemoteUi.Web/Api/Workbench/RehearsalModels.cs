using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Fleet;
using RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

namespace RemoteUi.Web.Api.Workbench;

/// <summary>Represents a rehearsal to start. Its passwords are never in an answer.</summary>
public sealed record RehearsalModel
{
    public string? Name { get; init; }

    public string? ServerUrl { get; init; }

    public int? Port { get; init; }

    /// <summary>The seconds allowed for each exchange, 1 to 300.</summary>
    public int? TimeoutSeconds { get; init; } = 30;

    public string? CaIdentifier { get; init; }

    public string? CaFingerprint { get; init; }

    /// <summary>How many devices enroll.</summary>
    public int? Devices { get; init; } = 100;

    /// <summary>The pattern of their names, or the first of IP addresses.</summary>
    public string? Names { get; init; } = "mfp-{0:00000}.example";

    /// <summary>A CSV file with the devices, in base64, in place of their number and names.</summary>
    public byte[]? File { get; init; }

    public KeyLength KeyLength { get; init; } = KeyLength.Rsa2048;

    /// <summary>Whether the devices share a pool of keys.</summary>
    public KeySource Keys { get; init; } = KeySource.Pool;

    public int? KeyPool { get; init; } = 16;

    /// <summary>Where the devices have their challenge passwords from.</summary>
    public ChallengeSource ChallengeSource { get; init; } = ChallengeSource.Given;

    public Secret? ChallengePassword { get; init; }

    public string? NdesAddress { get; init; }

    public string? NdesUserName { get; init; }

    public Secret? NdesPassword { get; init; }

    /// <summary>Over how much time the devices are spread.</summary>
    public Spread Spread { get; init; } = Spread.AutoAdjust;

    public int? WindowSeconds { get; init; }

    /// <summary>Repeats the times of another rehearsal.</summary>
    public int? Seed { get; init; }

    public string? StartDate { get; init; }

    public string? StartTime { get; init; }

    public int? PollingCount { get; init; } = 0;

    public int? PollingIntervalSeconds { get; init; } = 60;

    /// <summary>How many exchanges there are at once, at most.</summary>
    public int? AtOnce { get; init; } = 1000;

    public int? StopAtFailingPercent { get; init; }

    public string? StopDate { get; init; }

    public string? StopTime { get; init; }

    /// <summary>Whether the caller is responsible for the server; needed if it is on another computer.</summary>
    public bool IsResponsible { get; init; }

    public bool KeepCertificates { get; init; }

    internal RehearsalForm ToForm() => new()
    {
        Name = Name,
        ServerUrl = ServerUrl,
        Port = Text(Port),
        TimeoutSeconds = Text(TimeoutSeconds),
        CaIdentifier = CaIdentifier,
        CaFingerprint = CaFingerprint,
        Devices = Text(Devices),
        Names = Names,
        KeyLength = KeyLength,
        Keys = Keys,
        KeyPool = Text(KeyPool),
        ChallengeSource = ChallengeSource,
        ChallengePassword = ChallengePassword,
        NdesAddress = NdesAddress,
        NdesUserName = NdesUserName,
        NdesPassword = NdesPassword,
        Spread = Spread,
        WindowSeconds = Text(WindowSeconds),
        Seed = Text(Seed),
        StartDate = StartDate,
        StartTime = StartTime,
        PollingCount = Text(PollingCount),
        PollingIntervalSeconds = Text(PollingIntervalSeconds),
        AtOnce = Text(AtOnce),
        StopAtFailingPercent = Text(StopAtFailingPercent),
        StopDate = StopDate,
        StopTime = StopTime,
        IsResponsible = IsResponsible,
        KeepCertificates = KeepCertificates,
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Represents a rehearsal, under way or ended.</summary>
/// <param name="Ended">How many devices have ended.</param>
/// <param name="Issued">How many of them got their certificate.</param>
public sealed record RehearsalSummaryModel(
    Guid Id, string Name, string ServerUrl, RehearsalState State, DateTimeOffset StartsAt, DateTimeOffset? EndedAt,
    int Devices, int Ended, int Issued)
{
    internal static RehearsalSummaryModel From(Rehearsal rehearsal) => new(
        rehearsal.Id, rehearsal.Settings.Name, rehearsal.Settings.Server.Address.AbsoluteUri, rehearsal.State,
        rehearsal.StartsAt, rehearsal.EndedAt, rehearsal.Settings.Devices, rehearsal.Ended, rehearsal.Issued);
}
