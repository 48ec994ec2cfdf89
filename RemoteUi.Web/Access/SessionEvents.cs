using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace RemoteUi.Web.Access;

/// <summary>
/// Handles the events of the session cookie: redirects to the page to log in on, or to the first-run page while there
/// is no account, and returns 403 with the page that gives the reason.
/// </summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    /// <summary>
    /// Queries the database on every request, so that a deleted account or a changed role takes effect immediately.
    /// Each request renews the session's 30 minutes.
    /// </summary>
    public override Task ValidatePrincipal(CookieValidatePrincipalContext context) =>
        SecurityStampValidator.ValidatePrincipalAsync(context);

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var firstRun = context.HttpContext.RequestServices.GetRequiredService<FirstRun>();
        if (await firstRun.IsNeededAsync(context.HttpContext.RequestAborted))
            context.Response.Redirect(AccessPaths.FirstRun);
        else if (IsPage(context.Request)) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>
    /// Returns whether the request is for a page, to which the user can return after logging in; a request of a script
    /// is not.
    /// </summary>
    private static bool IsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/api");
}
