using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace RemoteUi.Web.Access;

/// <summary>
/// What the session's cookie leads to: the page to sign in on, the first-run page while there is no account, or 403
/// with the page that says why.
/// </summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    /// <summary>
    /// Asks the database at every request, so that a deleted account or a changed role holds at once; each renews the
    /// session's 30 minutes.
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

    /// <summary>A form sent after the session ended, or a script's request, cannot be come back to.</summary>
    private static bool IsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/api");
}
