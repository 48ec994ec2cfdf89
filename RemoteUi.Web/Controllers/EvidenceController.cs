using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Access;
using RemoteUi.Web.EvidenceFiles;

namespace RemoteUi.Web.Controllers;

/// <summary>Downloads the evidence of a request as one file for a ticket.</summary>
[Route("requests/{id:guid}/evidence.json")]
[Authorize(AccessPolicies.Reading)]
public sealed class EvidenceController(StatusQuery requests, EvidenceWriter writer) : Controller
{
    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> DownloadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(id, cancellationToken) is not { } request) return NotFound();
        var file = EvidenceJson.Write(await writer.WriteAsync(request, cancellationToken));
        return File(file, "application/json", $"evidence-{FileNames.Of(request.Settings.KeyName)}-{id:N}.json");
    }
}
