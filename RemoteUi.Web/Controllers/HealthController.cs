using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Reports to callers that wait for a restart, and to any other caller, that the device is up, or 503 after a restart
/// was requested. Reports nothing else.
/// </summary>
[Route("health")]
[AllowAnonymous]
public sealed class HealthController(HostRestart restart) : ControllerBase
{
    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Get() =>
        restart.IsRequested ? StatusCode(StatusCodes.Status503ServiceUnavailable, "restarting") : Content("ready");
}
