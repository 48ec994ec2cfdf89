using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Pages;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Handles [Restart] and [Restart Device]. The response is the page that waits, because after it the device cannot
/// serve another.
/// </summary>
[Route("restart")]
public sealed class RestartController(IMachineRestart restart) : Controller
{
    /// <summary>
    /// The seconds after which a browser without script goes to the portal; the device is down for one or two.
    /// </summary>
    private const int RefreshSeconds = 8;

    [HttpPost]
    public IResult Restart()
    {
        Response.OnCompleted(() =>
        {
            restart.Request();
            return Task.CompletedTask;
        });
        Response.Headers["Refresh"] = $"{RefreshSeconds}; url=/";
        Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<RestartingDocument>();
    }
}
