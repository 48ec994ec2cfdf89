using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Handles the events of the session cookie: redirects to the page to log in on, or to the first-run page while there
/// is no account, and returns 403 with the page that gives the reason.
/// </summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    /// <summary>
    /// Queries the database on every request, so that an ended session, a deleted account, or a changed role takes
    /// effect immediately. Each request renews the session's 30 minutes.
    /// </summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var caller = context.HttpContext;
        var sessions = caller.RequestServices.GetRequiredService<Sessions>();
        if (await sessions.UseAsync(Sessions.IdOf(context.Principal), caller.Request.IsHttps, caller.RequestAborted))
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }

        context.RejectPrincipal();
        await caller.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var firstRun = context.HttpContext.RequestServices.GetRequiredService<FirstRun>();
        if (await firstRun.IsNeededAsync(context.HttpContext.RequestAborted))
            context.Response.Redirect(AccessPaths.FirstRun);
        else if (StaleForms.IsForm(context.HttpContext)) await KeepFormAsync(context);
        else if (IsPage(context.Request)) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>
    /// Keeps a form whose session has ended, and gives it back on its page after the user has logged in.
    /// </summary>
    private static async Task KeepFormAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var forms = context.HttpContext.RequestServices.GetRequiredService<StaleForms>();
        var page = await forms.KeepAsync(context.HttpContext);
        var query = QueryString
            .Create(context.Options.ReturnUrlParameter, page)
            .Add(AccessPaths.ErrorParameter, nameof(AccessError.SessionEnded));
        context.Response.Redirect(AccessPaths.LogIn + query);
    }

    /// <summary>
    /// Returns whether the request is for a page, to which the user can return after logging in; a request of a script
    /// is not.
    /// </summary>
    private static bool IsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/api");
}
