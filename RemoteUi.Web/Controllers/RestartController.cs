using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Pages;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// [Restart] and [Restart Device]. The answer is the page that waits: after it there is nobody to ask for another.
/// </summary>
[Route("restart")]
public sealed class RestartController(IMachineRestart restart) : Controller
{
    /// <summary>
    /// Seconds after which a browser without script goes to the portal; the machine is down for one or two.
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
