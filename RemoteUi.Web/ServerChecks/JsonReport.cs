using System.Text.Encodings.Web;
using System.Text.Json;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>
/// Writes a run as JSON. What is written is documented and stable: a name may be added, and none is changed or removed
/// without another format version.
/// </summary>
internal static class JsonReport
{
    public const string Format = "remote-ui-server-check";
    public const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        // The file is not part of a page; letters of all languages stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(CheckRun run, CheckWords words) => JsonSerializer.Serialize(
        new
        {
            Format,
            FormatVersion,
            run.ProductVersion,
            words.Language,
            Run = run.Id,
            Server = new { Address = run.Address.AbsoluteUri, run.CaIdentifier },
            Level = $"{run.Level}",
            State = $"{run.State}",
            run.StartedAt,
            run.EndedAt,
            run.Planned,
            Judgement = JudgementOf(CheckTally.Of(run.Results), words),
            Results = run.Results.Select(result => ResultOf(result, words)),
            Footprint = run.Footprint.Select(entry => new
            {
                entry.SerialNumber,
                entry.Subject,
                entry.Issuer,
                entry.ReceivedAt,
                entry.CheckId,
            }),
        },
        Options);

    private static object JudgementOf(CheckTally tally, CheckWords words) => new
    {
        Usability = $"{tally.Usability}",
        Sentence = words.JudgementOf(tally),
        ToMend = tally.ToMend(),
        Grave = tally.Grave(),
    };

    private static object ResultOf(CheckResult result, CheckWords words) => new
    {
        result.Id,
        Title = words.TitleOf(result.Id),
        Group = $"{CheckGroups.Of(result.Id)}",
        Level = $"{result.Level}",
        Verdict = $"{result.Outcome.Verdict}",
        Severity = result.Outcome.Severity?.ToString(),
        result.Sections,
        result.Outcome.Word,
        Sentence = words.SentenceOf(result.Id, result.Outcome),
        Remedy = words.RemedyOf(result.Id, result.Outcome),
        Milliseconds = Milliseconds(result.Duration),
        Exchanges = result.Exchanges.Select(ExchangeOf),
    };

    private static object ExchangeOf(CheckExchange exchange) => new
    {
        exchange.Method,
        exchange.Address,
        exchange.Operation,
        exchange.SentAt,
        Milliseconds = Milliseconds(exchange.Duration),
        exchange.HttpStatus,
        exchange.ContentType,
        exchange.Fault,
        exchange.Request,
        exchange.Reply,
    };

    private static double Milliseconds(TimeSpan duration) => Math.Round(duration.TotalMilliseconds, 1);
}
