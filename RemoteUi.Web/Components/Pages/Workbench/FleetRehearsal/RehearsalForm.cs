using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Names;

namespace RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

/// <summary>Represents the form of [Fleet Rehearsal] as entered. Its passwords are never shown again.</summary>
public sealed record RehearsalForm
{
    private const int MaxName = 64;
    private const int MaxPolls = 100;
    private const int MaxSeconds = 86_400;

    public string? Name { get; set; }

    public string? ServerUrl { get; set; }

    public string? Port { get; set; }

    public string? TimeoutSeconds { get; set; } = "30";

    public string? CaIdentifier { get; set; }

    public string? CaFingerprint { get; set; }

    public string? Devices { get; set; } = "100";

    /// <summary>A pattern (<see cref="NamePattern"/>), which a CSV file replaces.</summary>
    public string? Names { get; set; } = "mfp-{0:00000}.example";

    public IFormFile? File { get; set; }

    public KeyLength KeyLength { get; set; } = KeyLength.Rsa2048;

    public KeySource Keys { get; set; } = KeySource.Pool;

    public string? KeyPool { get; set; } = "16";

    public ChallengeSource ChallengeSource { get; set; } = ChallengeSource.Given;

    public Secret? ChallengePassword { get; set; }

    public string? NdesAddress { get; set; }

    public string? NdesUserName { get; set; }

    public Secret? NdesPassword { get; set; }

    public Spread Spread { get; set; } = Spread.AutoAdjust;

    public string? WindowSeconds { get; set; }

    public string? Seed { get; set; }

    public string? StartDate { get; set; }

    public string? StartTime { get; set; }

    public string? PollingCount { get; set; } = "0";

    public string? PollingIntervalSeconds { get; set; } = "60";

    public string? AtOnce { get; set; } = "1000";

    public string? StopAtFailingPercent { get; set; }

    public string? StopDate { get; set; }

    public string? StopTime { get; set; }

    public bool IsResponsible { get; set; }

    public bool KeepCertificates { get; set; }

    /// <summary>Returns the form for a stored server.</summary>
    public static RehearsalForm From(CommunicationSettings settings) => new RehearsalForm().With(settings);

    /// <summary>
    /// Returns the form of an earlier rehearsal, without its passwords, confirmation, and times of day.
    /// </summary>
    public static RehearsalForm Again(RehearsalSettings settings) => new RehearsalForm
    {
        Name = settings.Name,
        Devices = Text(settings.Devices),
        Names = settings.Names,
        KeyLength = settings.KeyLength,
        Keys = settings.KeyPool == 0 ? KeySource.New : KeySource.Pool,
        KeyPool = settings.KeyPool == 0 ? "16" : Text(settings.KeyPool),
        ChallengeSource = settings.ChallengePage is null ? ChallengeSource.Given : ChallengeSource.NdesPage,
        NdesAddress = settings.ChallengePage?.Address.AbsoluteUri,
        NdesUserName = settings.ChallengePage?.UserName,
        Spread = SpreadOf(settings.Window),
        WindowSeconds = SpreadOf(settings.Window) == Spread.Custom ? Text((int)settings.Window.TotalSeconds) : null,
        Seed = Text(settings.Seed),
        PollingCount = Text(settings.PollingCount),
        PollingIntervalSeconds = Text((int)settings.PollingInterval.TotalSeconds),
        AtOnce = Text(settings.AtOnce),
        StopAtFailingPercent = settings.StopAtFailingPercent is { } percent ? Text(percent) : null,
        KeepCertificates = settings.KeepCertificates,
    }.With(settings.Server);

    /// <param name="csv">The devices of the chosen file; null if none was chosen.</param>
    /// <param name="anySeed">The seed if none was entered.</param>
    public Checked<RehearsalOrder> Check(FleetCsv? csv, RehearsalSender sender, int anySeed)
    {
        var check = new RuleCheck();
        var name = check.RequiredText(nameof(Name), Name, MaxName);
        var server = CheckServer(check);
        var devices = CheckDevices(check, csv);
        var pool = CheckKeys(check);
        var page = CheckChallenge(check);
        var window = CheckWindow(check);
        var seed = string.IsNullOrWhiteSpace(Seed)
            ? anySeed
            : check.RequiredNumber(nameof(Seed), Seed, 0, int.MaxValue);
        var start = LocalMoment.Read(check, sender, (nameof(StartDate), StartDate), (nameof(StartTime), StartTime));
        var polls = check.RequiredNumber(nameof(PollingCount), PollingCount, 0, MaxPolls);
        var every = check.RequiredNumber(
            nameof(PollingIntervalSeconds), PollingIntervalSeconds, 1, MaxSeconds);
        var atOnce = check.RequiredNumber(nameof(AtOnce), AtOnce, 1, RehearsalLimits.MaxAtOnce);
        var percent = string.IsNullOrWhiteSpace(StopAtFailingPercent)
            ? null
            : check.RequiredNumber(nameof(StopAtFailingPercent), StopAtFailingPercent, 1, 100);
        var stop = LocalMoment.Read(check, sender, (nameof(StopDate), StopDate), (nameof(StopTime), StopTime));
        return check.Result(() => new RehearsalOrder(
            new()
            {
                Name = name!,
                Server = server!,
                Devices = devices!.Count,
                Names = csv is null ? Names!.Trim() : Path.GetFileName(File?.FileName ?? ""),
                KeyLength = KeyLength,
                KeyPool = pool!.Value,
                Challenge = page is null ? ChallengePassword : null,
                ChallengePage = page,
                StartAt = start,
                Window = window!.Value,
                Seed = seed!.Value,
                PollingCount = polls!.Value,
                PollingInterval = TimeSpan.FromSeconds(every!.Value),
                AtOnce = atOnce!.Value,
                StopAtFailingPercent = percent,
                StopAt = stop,
                Responsibility = IsResponsible ? new(sender.Who, sender.Now) : null,
                KeepCertificates = KeepCertificates,
            },
            devices));
    }

    /// <summary>The server has the rules of [Communication Settings].</summary>
    private CommunicationSettings? CheckServer(RuleCheck check)
    {
        var server = new CommunicationSettingsForm
        {
            ServerUrl = ServerUrl,
            Port = Port,
            TimeoutSeconds = TimeoutSeconds,
            CaIdentifier = CaIdentifier,
            CaFingerprint = CaFingerprint,
        }.Check();
        foreach (var one in server.Violations) check.Break(one.Field, one.Rule, one.Arguments);
        return server.Value;
    }

    private IReadOnlyList<FleetDeviceSpec>? CheckDevices(RuleCheck check, FleetCsv? csv)
    {
        if (csv is not null)
        {
            if (csv.BadCount > 0) check.Break(nameof(File), Rules.FileHasBadLines);
            return csv.Devices;
        }

        var count = check.RequiredNumber(nameof(Devices), Devices, 1, RehearsalLimits.MaxDevices);
        return NamePattern.Read(check, nameof(Names), Names, count ?? 1)?.Devices(count ?? 1);
    }

    private int? CheckKeys(RuleCheck check)
    {
        check.Choice(nameof(KeyLength), KeyLength);
        check.Choice(nameof(Keys), Keys);
        return Keys == KeySource.New
            ? 0
            : check.RequiredNumber(nameof(KeyPool), KeyPool, 1, RehearsalLimits.MaxKeyPool);
    }

    /// <summary>Returns the page to fetch challenge passwords from; null if they are given.</summary>
    private NdesPage? CheckChallenge(RuleCheck check)
    {
        check.Choice(nameof(ChallengeSource), ChallengeSource);
        if (ChallengeSource != ChallengeSource.NdesPage)
        {
            if (ChallengePassword?.Reveal() is { Length: > FieldLengths.ChallengePassword })
                check.Break(nameof(ChallengePassword), Rules.TooLong, FieldLengths.ChallengePassword);
            return null;
        }

        var page = NdesPageFields.Check(
            check, (nameof(NdesAddress), NdesAddress), (nameof(NdesUserName), NdesUserName));
        if (NdesPassword is null) check.Break(nameof(NdesPassword), Rules.Required);
        NdesPageFields.CheckPassword(check, nameof(NdesPassword), NdesPassword);
        return page is null ? null : page with { Password = NdesPassword };
    }

    private TimeSpan? CheckWindow(RuleCheck check)
    {
        check.Choice(nameof(Spread), Spread);
        int? seconds = Spread switch
        {
            Spread.AutoAdjust => RandomShift.MaxSeconds,
            Spread.Custom => check.RequiredNumber(
                nameof(WindowSeconds), WindowSeconds, 1, (int)RehearsalLimits.MaxWindow.TotalSeconds),
            _ => 0,
        };
        return seconds is { } known ? TimeSpan.FromSeconds(known) : null;
    }

    private RehearsalForm With(CommunicationSettings server)
    {
        var stored = CommunicationSettingsForm.From(server);
        return this with
        {
            ServerUrl = stored.ServerUrl,
            Port = stored.Port,
            TimeoutSeconds = stored.TimeoutSeconds,
            CaIdentifier = stored.CaIdentifier,
            CaFingerprint = stored.CaFingerprint,
        };
    }

    private static Spread SpreadOf(TimeSpan window) => window.TotalSeconds switch
    {
        0 => Spread.AtOnce,
        RandomShift.MaxSeconds => Spread.AutoAdjust,
        _ => Spread.Custom,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
