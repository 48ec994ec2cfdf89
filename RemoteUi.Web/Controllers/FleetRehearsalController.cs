using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Fleet;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Web.Controllers;

/// <summary>Downloads what came of a rehearsal.</summary>
[Route("workbench/fleet-rehearsal/runs/{id:guid}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FleetRehearsalController(IRehearsals rehearsals, RehearsalWords words) : Controller
{
    [HttpGet("report.json")]
    public async Task<IActionResult> JsonAsync(Guid id, CancellationToken cancellationToken) =>
        await rehearsals.ReportAsync(id, cancellationToken) is { } report
            ? File(
                Encoding.UTF8.GetBytes(RehearsalJson.Write(report, words)), "application/json",
                NameOf(report.Rehearsal, "report.json"))
            : NotFound();

    [HttpGet("devices.csv")]
    public Task<IActionResult> DevicesAsync(Guid id, CancellationToken cancellationToken) => CsvAsync(
        id, "devices.csv",
        body => RehearsalCsv.WriteDevicesAsync(body, rehearsals.DevicesAsync(id, cancellationToken), cancellationToken),
        cancellationToken);

    [HttpGet("footprint.csv")]
    public Task<IActionResult> FootprintAsync(Guid id, CancellationToken cancellationToken) => CsvAsync(
        id, "footprint.csv",
        body => RehearsalCsv.WriteFootprintAsync(
            body, rehearsals.FootprintAsync(id, cancellationToken), cancellationToken),
        cancellationToken);

    /// <summary>Sends the lines as they are read, because 100,000 of them are not to be in memory.</summary>
    private async Task<IActionResult> CsvAsync(
        Guid id, string file, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        if (await rehearsals.FindAsync(id, cancellationToken) is not { } rehearsal) return NotFound();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename={NameOf(rehearsal, file)}";
        await write(Response.Body);
        return new EmptyResult();
    }

    private static string NameOf(Rehearsal rehearsal, string file)
    {
        var time = rehearsal.CreatedAt.UtcDateTime.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        return $"fleet-{FileNames.Of(rehearsal.Settings.Name)}-{time}-{file}";
    }
}
