using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using RemoteUi.Fleet;

namespace RemoteUi.Web.Rehearsals;

/// <summary>
/// Writes what came of a rehearsal as CSV, in UTF-8 with the mark that spreadsheets want. A cell that a spreadsheet
/// would calculate, such as one that begins with an equals sign, begins with an apostrophe instead.
/// </summary>
public static class RehearsalCsv
{
    /// <summary>The operation that asks for the certificate again, rather than for the first time.</summary>
    private const string Poll = "CertPoll";

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
    };

    private static readonly string[] DeviceColumns =
    [
        "number", "commonName", "keyName", "ending", "cause", "failInfo", "dueAt", "leftAt", "doneAt", "seconds",
        "polls", "exchanges", "transactionId", "serialNumber", "host", "evidence",
    ];

    private static readonly string[] FootprintColumns = ["serialNumber", "subject", "time", "transactionId"];

    /// <summary>Writes a line for each device.</summary>
    public static Task WriteDevicesAsync(
        Stream stream, IAsyncEnumerable<FleetDevice> devices, CancellationToken cancellationToken) =>
        WriteAsync(stream, DeviceColumns, devices, CellsOf, cancellationToken);

    /// <summary>Writes a line for each certificate that the CA has issued, or may have issued.</summary>
    public static Task WriteFootprintAsync(
        Stream stream, IAsyncEnumerable<FootprintEntry> entries, CancellationToken cancellationToken) => WriteAsync(
            stream, FootprintColumns, entries,
            entry => [entry.SerialNumber, entry.Subject, At(entry.At), entry.TransactionId], cancellationToken);

    private static async Task WriteAsync<T>(
        Stream stream, string[] columns, IAsyncEnumerable<T> items, Func<T, string?[]> cellsOf,
        CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, Format, leaveOpen: true);
        await WriteLineAsync(csv, columns);
        await foreach (var item in items.WithCancellation(cancellationToken)) await WriteLineAsync(csv, cellsOf(item));
    }

    private static async Task WriteLineAsync(CsvWriter csv, string?[] cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        await csv.NextRecordAsync();
    }

    private static string?[] CellsOf(FleetDevice device) =>
    [
        Number(device.Number + 1), device.CommonName, device.KeyName, $"{device.Ending}", device.Cause?.ToString(),
        device.FailInfo?.ToString(CultureInfo.InvariantCulture), At(device.DueAt), At(device.LeftAt),
        At(device.DoneAt), Seconds(device.DoneAt - device.LeftAt),
        Number(device.Exchanges.Count(exchange => exchange.Operation == Poll)),
        string.Join("; ", device.Exchanges.Select(TextOf)), device.TransactionId, device.SerialNumber, device.Host,
        device.Evidence,
    ];

    /// <summary>Returns an exchange in one cell: "PKCSReq 2026-11-26T12:00:00.100Z 0.250 200".</summary>
    private static string TextOf(DeviceExchange exchange) =>
        $"{exchange.Operation} {At(exchange.SentAt)} {Seconds(exchange.Duration)} "
            + (exchange.HttpStatus?.ToString(CultureInfo.InvariantCulture) ?? "none");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? At(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string? Seconds(TimeSpan? duration) =>
        duration?.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
