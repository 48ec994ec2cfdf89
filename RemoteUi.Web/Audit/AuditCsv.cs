using RemoteUi.Web.Accounts;
using RemoteUi.Web.Csv;

namespace RemoteUi.Web.Audit;

/// <summary>Writes recorded changes as CSV, one line each.</summary>
public static class AuditCsv
{
    private static readonly string[] Columns =
        ["time", "user", "address", "event", "subject", "changes", "requestId"];

    public static Task WriteAsync(
        Stream stream, IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellationToken) =>
        SpreadsheetCsv.WriteAsync(stream, Columns, entries, CellsOf, cancellationToken);

    private static string?[] CellsOf(AuditEntry entry) =>
    [
        SpreadsheetCsv.At(entry.At), Known(entry.By), Known(entry.Address), $"{entry.Kind}", entry.Subject,
        AuditText.Of(entry.Changes), entry.RequestId?.ToString(),
    ];

    private static string? Known(string text) => text == Caller.Unknown ? null : text;
}
