namespace RemoteUi.Web.Access;

/// <summary>
/// Redirects from [Log In] to the first-run page while there is no account, and back after there is one.
/// </summary>
internal sealed class FirstRunRedirect(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, FirstRun firstRun)
    {
        var (onLogIn, onFirstRun) = (
            context.Request.Path == AccessPaths.LogIn, context.Request.Path == AccessPaths.FirstRun);
        if (!onLogIn && !onFirstRun) await next(context);
        else if (await firstRun.IsNeededAsync(context.RequestAborted) == onFirstRun) await next(context);
        else context.Response.Redirect(onLogIn ? AccessPaths.FirstRun : AccessPaths.LogIn);
    }
}
