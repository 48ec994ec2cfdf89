using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Says that the machine is up (503 once it is going down), to whoever waits for it around a restart, and nothing else.
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
