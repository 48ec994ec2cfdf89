using System.Collections;
using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Web.Resources;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Writes an inspection for a terminal: sentences first, then facts, then findings with their remedies.
/// </summary>
public sealed class InspectionText(InspectorSentences sentences)
{
    public void Write(TextWriter output, InspectedInput input, Inspection inspection)
    {
        output.WriteLine(ForeignText.Escape(input.Name));
        if (inspection.Problem is { } problem) output.WriteLine($"  {sentences.Of(problem)}");
        foreach (var note in inspection.Capture?.Notes ?? []) output.WriteLine($"  {sentences.Of(note)}");
        foreach (var item in inspection.Items) Write(output, item, "  ");
        foreach (var exchange in inspection.Conversations.SelectMany(one => one.Exchanges)) Write(output, exchange);
    }

    private void Write(TextWriter output, InspectedExchange exchange)
    {
        var at = exchange.SentAt?.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        string?[] parts = [$"{exchange.Number}.", at, exchange.Method, exchange.Operation, $"{exchange.Status}"];
        output.WriteLine(
            "  " + string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)).Select(ForeignText.Escape)));
        Write(output, exchange.Findings, "    ");
        if (exchange.Request is { } request) Write(output, request, "    > ");
        if (exchange.Reply is { } reply) Write(output, reply, "    < ");
    }

    private void Write(TextWriter output, InspectedItem item, string indent)
    {
        output.WriteLine(indent + sentences.Of(item.Summary));
        var inner = new string(' ', indent.Length + 2);
        if (item.Problem is { } problem) output.WriteLine(inner + sentences.Of(problem));
        foreach (var fact in InspectionFacts.Of(item.Facts).Where(fact => fact.Value is not null))
            output.WriteLine($"{inner}{fact.Key}: {ForeignText.Escape(TextOf(fact.Value!))}");
        Write(output, item.Findings, inner);
        foreach (var nested in item.Nested) Write(output, nested, inner);
    }

    private void Write(TextWriter output, IReadOnlyList<InspectorFinding> findings, string indent)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{indent}[{finding.Severity}] {sentences.Of(finding)} ({finding.Sections})");
            output.WriteLine($"{indent}  {sentences.RemedyOf(finding)}");
        }
    }

    private static string TextOf(object value) => value switch
    {
        string text => text,
        IEnumerable list => string.Join(", ", list.Cast<object?>()),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
