using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace RemoteUi.Web.Csv;

/// <summary>
/// Writes lines as CSV, in UTF-8 with the mark that spreadsheets want. A cell that a spreadsheet would calculate, such
/// as one that begins with an equals sign, begins with an apostrophe instead.
/// </summary>
public static class SpreadsheetCsv
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
    };

    /// <summary>Writes the names of the columns, and a line for each item as it is read.</summary>
    public static async Task WriteAsync<T>(
        Stream stream, string[] columns, IAsyncEnumerable<T> items, Func<T, string?[]> cellsOf,
        CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, Format, leaveOpen: true);
        await WriteLineAsync(csv, columns);
        await foreach (var item in items.WithCancellation(cancellationToken)) await WriteLineAsync(csv, cellsOf(item));
    }

    /// <summary>Returns a time as it is written in a cell: UTC, to the millisecond.</summary>
    public static string? At(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static async Task WriteLineAsync(CsvWriter csv, string?[] cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        await csv.NextRecordAsync();
    }
}
