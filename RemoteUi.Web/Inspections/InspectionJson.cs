using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteUi.Core;
using RemoteUi.Web.Resources;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Writes inspections as JSON; <c>docs/inspection.schema.json</c> describes it. What is written is stable: a name may
/// be added, and none is changed or removed without another format version.
/// </summary>
public sealed class InspectionJson(InspectorSentences sentences)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write(IEnumerable<(InspectedInput Input, Inspection Inspection)> files) => JsonSerializer.Serialize(
        new
        {
            Format = "remote-ui-inspection",
            FormatVersion = 1,
            ProductVersion = ProductVersion.WithRevision,
            Language = Languages.Current.Code,
            Files = files.Select(file => FileOf(file.Input, file.Inspection)),
        },
        Options);

    private object FileOf(InspectedInput input, Inspection inspection) => new
    {
        input.Name,
        Problem = Of(inspection.Problem),
        Capture = inspection.Capture is { } capture
            ? new
            {
                capture.Packets,
                capture.ScepExchanges,
                capture.OtherExchanges,
                Notes = capture.Notes.Select(sentences.Of),
            }
            : null,
        Items = inspection.Items.Select(Of),
        Conversations = inspection.Conversations.Select(conversation => new
        {
            conversation.Client,
            conversation.Server,
            Exchanges = conversation.Exchanges.Select(ExchangeOf),
        }),
    };

    private object ExchangeOf(InspectedExchange exchange) => new
    {
        exchange.Number,
        exchange.SentAt,
        exchange.RepliedAt,
        exchange.Method,
        exchange.Target,
        exchange.Operation,
        HttpStatus = exchange.Status,
        ContentType = exchange.ReplyContentType,
        Findings = exchange.Findings.Select(Of),
        Request = exchange.Request is { } request ? Of(request) : null,
        Reply = exchange.Reply is { } reply ? Of(reply) : null,
    };

    private object Of(InspectedItem item) => new
    {
        item.Id,
        Kind = $"{item.Kind}",
        Sentence = sentences.Of(item.Summary),
        Size = item.Bytes.Length,
        Problem = Of(item.Problem),
        Facts = InspectionFacts.Of(item.Facts).Where(fact => fact.Value is not null)
            .ToDictionary(fact => fact.Key, fact => fact.Value),
        Findings = item.Findings.Select(Of),
        Nested = item.Nested.Select(Of),
    };

    private object Of(InspectorFinding finding) => new
    {
        finding.Code,
        Severity = $"{finding.Severity}",
        finding.Sections,
        Sentence = sentences.Of(finding),
        Remedy = sentences.RemedyOf(finding),
    };

    private object? Of(InspectionProblem? problem) =>
        problem is null ? null : new { Code = $"{problem.Code}", Sentence = sentences.Of(problem) };
}
