using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;
using RemoteUi.Web.Audit;

namespace RemoteUi.Web.Controllers;

/// <summary>Downloads what [Audit] shows: all selected entries.</summary>
[Route("audit")]
[Authorize(AccessPolicies.Reading)]
public sealed class AuditController(IAuditStore store, MachineProfile machine, TimeProvider clock) : Controller
{
    /// <summary>Sends the lines as they are read.</summary>
    [HttpGet("entries.csv")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task CsvAsync([FromQuery] AuditQuery query, CancellationToken cancellationToken)
    {
        var day = clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=remote-ui-audit-{day}.csv";
        await AuditCsv.WriteAsync(
            Response.Body, store.ListAsync(query.ToFilter(machine.TimeZone)), cancellationToken);
    }
}
