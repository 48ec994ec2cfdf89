using System.Text.Encodings.Web;
using System.Text.Json;
using RemoteUi.Core;
using RemoteUi.Fleet;

namespace RemoteUi.Web.Rehearsals;

/// <summary>
/// Writes a rehearsal as JSON, as docs/fleet-report.schema.json describes it. What is written is documented and stable:
/// a name may be added, and none is changed or removed without another format version.
/// </summary>
public static class RehearsalJson
{
    public const string Format = "remote-ui-fleet-rehearsal";
    public const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        // The file is not part of a page; letters of all languages stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(RehearsalReport report, RehearsalWords words)
    {
        var (rehearsal, settings) = (report.Rehearsal, report.Rehearsal.Settings);
        int Count(Ending ending) => report.Endings.GetValueOrDefault(ending);
        return JsonSerializer.Serialize(
            new
            {
                Format,
                FormatVersion,
                ProductVersion = ProductVersion.WithRevision,
                words.Language,
                Rehearsal = rehearsal.Id,
                settings.Name,
                Server = new { Address = settings.Server.Address.AbsoluteUri, settings.Server.CaIdentifier },
                State = $"{rehearsal.State}",
                Stopped = rehearsal.Stopped?.ToString(),
                rehearsal.StartsAt,
                rehearsal.EndedAt,
                report.At,
                settings.Devices,
                Issued = Count(Ending.Issued),
                IssuedNotReceived = Count(Ending.IssuedNotReceived),
                Pending = Count(Ending.Pending),
                Refused = Count(Ending.Refused),
                NoAnswer = Count(Ending.NoAnswer),
                NeverSent = Count(Ending.NeverSent),
                NoChallenge = Count(Ending.NoChallenge),
                NotYet = Count(Ending.NotYet),
                Seconds = Seconds(report.Elapsed),
                Percentiles = report.Whole is { } whole ? PercentilesOf(whole) : null,
                Advice = report.Advice is { } advice ? AdviceOf(advice, words) : null,
                Errors = report.Errors.Select(error => new
                {
                    Ending = $"{error.Ending}",
                    Cause = error.Cause?.ToString(),
                    error.FailInfo,
                    error.Devices,
                }),
                Hosts = report.Hosts,
                Settings = SettingsOf(settings),
                Series = SeriesOf(report),
            },
            Options);
    }

    private static object SettingsOf(RehearsalSettings settings) => new
    {
        settings.Names,
        KeyBits = (int)settings.KeyLength,
        settings.KeyPool,
        ChallengePage = settings.ChallengePage?.Address.AbsoluteUri,
        WindowSeconds = (int)settings.Window.TotalSeconds,
        settings.Seed,
        settings.PollingCount,
        PollingIntervalSeconds = (int)settings.PollingInterval.TotalSeconds,
        TimeoutSeconds = (int)settings.Server.Timeout.TotalSeconds,
        settings.AtOnce,
        settings.StopAtFailingPercent,
        settings.StopAt,
        settings.Responsibility,
        settings.KeepCertificates,
    };

    private static object SeriesOf(RehearsalReport report) => new
    {
        BinSeconds = Seconds(report.BinWidth),
        Traffic = report.Traffic.Select(bin => new { From = Seconds(bin.From), bin.Arrivals, bin.Answers }),
        TimeToCertificate = report.TimeToCertificate.Select(bin => new
        {
            From = Seconds(bin.From),
            Percentiles = PercentilesOf(bin.Of),
        }),
        Outcomes = report.Outcomes.Select(bin => new
        {
            From = Seconds(bin.From),
            Devices = bin.Devices.ToDictionary(pair => NameOf(pair.Key), pair => pair.Value),
        }),
        Durations = report.Durations.Select(bin => new
        {
            From = Seconds(bin.From),
            To = Seconds(bin.To),
            bin.Devices,
        }),
    };

    private static object AdviceOf(Advice advice, RehearsalWords words) => new
    {
        Sentence = words.AdviceOf(advice),
        advice.Devices,
        WindowSeconds = Seconds(advice.Window),
        TimeoutSeconds = Seconds(advice.TimeOut),
        advice.Issued,
        advice.WithoutAnswer,
        SlowestSeconds = advice.Slowest is { } slowest ? Seconds(slowest) : (double?)null,
        advice.RatePerSecond,
        NeededWindowSeconds = advice.NeededWindow is { } needed ? Seconds(needed) : (double?)null,
    };

    private static object PercentilesOf(Percentiles all) => new
    {
        all.Count,
        P50 = Seconds(all.P50),
        P90 = Seconds(all.P90),
        P99 = Seconds(all.P99),
        Max = Seconds(all.Max),
    };

    private static string NameOf(Ending ending) => JsonNamingPolicy.CamelCase.ConvertName($"{ending}");

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
