using System.Globalization;
using RemoteUi.Fleet;
using RemoteUi.Web.Csv;

namespace RemoteUi.Web.Rehearsals;

/// <summary>Writes what came of a rehearsal as CSV; see <see cref="SpreadsheetCsv"/>.</summary>
public static class RehearsalCsv
{
    /// <summary>The operation that asks for the certificate again, rather than for the first time.</summary>
    private const string Poll = "CertPoll";

    private static readonly string[] DeviceColumns =
    [
        "number", "commonName", "keyName", "ending", "cause", "failInfo", "dueAt", "leftAt", "doneAt", "seconds",
        "polls", "exchanges", "transactionId", "serialNumber", "host", "evidence",
    ];

    private static readonly string[] FootprintColumns = ["serialNumber", "subject", "time", "transactionId"];

    /// <summary>Writes a line for each device.</summary>
    public static Task WriteDevicesAsync(
        Stream stream, IAsyncEnumerable<FleetDevice> devices, CancellationToken cancellationToken) =>
        SpreadsheetCsv.WriteAsync(stream, DeviceColumns, devices, CellsOf, cancellationToken);

    /// <summary>Writes a line for each certificate that the CA has issued, or may have issued.</summary>
    public static Task WriteFootprintAsync(
        Stream stream, IAsyncEnumerable<FootprintEntry> entries, CancellationToken cancellationToken) =>
        SpreadsheetCsv.WriteAsync(
            stream, FootprintColumns, entries,
            entry => [entry.SerialNumber, entry.Subject, SpreadsheetCsv.At(entry.At), entry.TransactionId],
            cancellationToken);

    private static string?[] CellsOf(FleetDevice device) =>
    [
        Number(device.Number + 1), device.CommonName, device.KeyName, $"{device.Ending}", device.Cause?.ToString(),
        device.FailInfo?.ToString(CultureInfo.InvariantCulture), SpreadsheetCsv.At(device.DueAt),
        SpreadsheetCsv.At(device.LeftAt), SpreadsheetCsv.At(device.DoneAt), Seconds(device.DoneAt - device.LeftAt),
        Number(device.Exchanges.Count(exchange => exchange.Operation == Poll)),
        string.Join("; ", device.Exchanges.Select(TextOf)), device.TransactionId, device.SerialNumber, device.Host,
        device.Evidence,
    ];

    /// <summary>Returns an exchange in one cell: "PKCSReq 2026-11-26T12:00:00.100Z 0.250 200".</summary>
    private static string TextOf(DeviceExchange exchange) =>
        $"{exchange.Operation} {SpreadsheetCsv.At(exchange.SentAt)} {Seconds(exchange.Duration)} "
            + (exchange.HttpStatus?.ToString(CultureInfo.InvariantCulture) ?? "none");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Seconds(TimeSpan? duration) =>
        duration?.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
