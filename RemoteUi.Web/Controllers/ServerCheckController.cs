using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Controllers;

/// <summary>Downloads the reports of [Server Check], in the language of the page.</summary>
[Route("workbench/server-check/runs/{id:guid}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ServerCheckController(CheckRuns runs, CheckWords words) : Controller
{
    [HttpGet("report.json")]
    public Task<IActionResult> JsonAsync(Guid id, CancellationToken cancellationToken) =>
        DownloadAsync(id, "json", "application/json", CheckReports.Json, cancellationToken);

    [HttpGet("report.xml")]
    public Task<IActionResult> JUnitAsync(Guid id, CancellationToken cancellationToken) => DownloadAsync(
        id, "xml", "application/xml", (run, language) => CheckReports.JUnit(run, language), cancellationToken);

    [HttpGet("report.md")]
    public Task<IActionResult> MarkdownAsync(Guid id, CancellationToken cancellationToken) =>
        DownloadAsync(id, "md", "text/markdown", CheckReports.Markdown, cancellationToken);

    private async Task<IActionResult> DownloadAsync(
        Guid id, string extension, string contentType, Func<CheckRun, CheckWords, string> write,
        CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { } run) return NotFound();
        var time = run.StartedAt.UtcDateTime.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        return File(
            Encoding.UTF8.GetBytes(write(run, words)), contentType,
            $"server-check-{FileNames.Of(run.Address.Host)}-{time}.{extension}");
    }
}
