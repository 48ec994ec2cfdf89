using System.Globalization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// [Settings for Certificate Issuance Auto Request] as typed. Dependent fields are checked only if their check box is
/// selected. Settings of one shape are inherited; fields that are stored in another shape are declared here.
/// </summary>
public sealed record AutoRequestForm : AutoRequestChoices
{
    public AutoRequestForm()
    {
    }

    private AutoRequestForm(AutoRequestChoices choices)
        : base(choices)
    {
    }

    /// <summary>The date of [Request Start Date/Time:], as yyyy-MM-dd.</summary>
    public string? StartDate { get; set; }

    /// <summary>The time of [Request Start Date/Time:], as HH:mm.</summary>
    public string? StartTime { get; set; }

    public string? PollingIntervalSeconds { get; set; }

    public string? IntervalCount { get; set; }

    public IntervalUnit IntervalUnit { get; set; } = IntervalUnit.Days;

    /// <summary>
    /// [Settings for Key and Certificate To Be Issued]; an empty challenge password keeps the stored one.
    /// </summary>
    public KeyAndCertificateForm KeyAndCertificate { get; set; } = new();

    public bool ClearChallengePassword { get; set; }

    /// <summary>
    /// [Password for NDES:]; an empty one keeps the stored one, unless the page is on another server.
    /// </summary>
    public Secret? NdesPassword { get; set; }

    public static AutoRequestForm From(AutoRequestSettings settings) => new(settings)
    {
        StartDate = settings.StartLocal?.ToString(LocalStart.DateFormat, CultureInfo.InvariantCulture),
        StartTime = settings.StartLocal?.ToString(LocalStart.TimeFormat, CultureInfo.InvariantCulture),
        PollingIntervalSeconds = ((int)settings.PollingInterval.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        IntervalCount = settings.Interval.Count.ToString(CultureInfo.InvariantCulture),
        IntervalUnit = settings.Interval.Unit,
        KeyAndCertificate = settings.KeyAndCertificate is { } set ? KeyAndCertificateForm.From(set) : new(),
    };

    /// <param name="current">The stored settings: they provide the challenge password to keep, and the start time,
    /// which need not be in the future if it is not changed.</param>
    /// <param name="policies">The registered IPSec policies that may be chosen.</param>
    /// <param name="localNow">The machine's local time.</param>
    public Checked<AutoRequestSettings> Check(
        AutoRequestSettings current, IReadOnlyCollection<string> policies, DateTime localNow)
    {
        var check = new RuleCheck();
        var start = LocalStart.Read(check, this);
        if (TimerEnabled && start is { } set && !MayStartAt(set, current, localNow))
            check.Break(nameof(StartDate), Rules.StartNotAhead, localNow);
        TypedSettings.Check<AutoRequestChoices>(check, this);
        var every = Dependent(
            check, PollingEnabled, nameof(PollingIntervalSeconds), PollingIntervalSeconds, 10, 86400,
            (int)current.PollingInterval.TotalSeconds);
        var interval = Dependent(check, Periodic, nameof(IntervalCount), IntervalCount, 1, 999, current.Interval.Count);
        check.Choice(nameof(IntervalUnit), IntervalUnit);
        var key = CheckKeyAndCertificate(check, policies);
        if (FetchesChallenge) CheckNdes(check, current);
        return check.Result(() => WithPasswords(Take(current), current) with
        {
            StartLocal = start,
            PollingInterval = TimeSpan.FromSeconds(every),
            Interval = new(interval, Periodic ? IntervalUnit : current.Interval.Unit),
            KeyAndCertificate = key,
        });
    }

    private AutoRequestSettings WithPasswords(AutoRequestSettings taken, AutoRequestSettings current) => taken with
    {
        ChallengePassword = ClearChallengePassword
            ? null
            : KeyAndCertificate.ChallengePassword ?? current.ChallengePassword,
        NdesPassword = NdesPassword ?? KeptNdesPassword(taken.NdesAddress, current),
    };

    /// <summary>A stored password goes to the server for which it was typed, and to no other.</summary>
    private static Secret? KeptNdesPassword(string? address, AutoRequestSettings current) =>
        NdesPageFields.IsSameServer(address, current.NdesAddress) ? current.NdesPassword : null;

    /// <summary>Checks what the attributes of the fields do not say.</summary>
    private void CheckNdes(RuleCheck check, AutoRequestSettings current)
    {
        if (!string.IsNullOrWhiteSpace(NdesAddress))
            NdesPageFields.ReadAddress(check, nameof(NdesAddress), NdesAddress.Trim());
        if ((NdesPassword ?? KeptNdesPassword(NdesAddress, current)) is null)
            check.Break(nameof(NdesPassword), Rules.Required);
        NdesPageFields.CheckPassword(check, nameof(NdesPassword), NdesPassword);
    }

    private AutoRequestSettings Take(AutoRequestSettings current)
    {
        var settings = new AutoRequestSettings(this);
        TypedSettings.Take<AutoRequestChoices>(this, current, settings);
        return settings;
    }

    /// <summary>
    /// Whether the start is allowed. A new start must be in the future. An unchanged one need not be if requests follow
    /// it, or if its own request is in progress; a single request whose time has passed would never be sent.
    /// </summary>
    private bool MayStartAt(DateTime start, AutoRequestSettings current, DateTime localNow)
    {
        if (start > localNow) return true;
        if (start != current.StartLocal) return false;
        return Periodic || (current.TimerEnabled && !current.Periodic);
    }

    /// <summary>
    /// Reads a number that matters only if its check box is selected; otherwise an invalid one is ignored, and the
    /// stored one is kept.
    /// </summary>
    private static int Dependent(
        RuleCheck check, bool isSelected, string field, string? typed, int min, int max, int stored) =>
        (isSelected ? check.RequiredNumber(field, typed, min, max) : RuleCheck.ReadNumber(typed, min, max))
            ?? stored;

    private KeyAndCertificateSettings? CheckKeyAndCertificate(RuleCheck check, IReadOnlyCollection<string> policies)
    {
        if (!TimerEnabled && KeyAndCertificate.IsEmpty) return null;
        var result = KeyAndCertificate.Check(policies);
        check.Include(nameof(KeyAndCertificate), result.Violations);
        return result.Value;
    }
}
