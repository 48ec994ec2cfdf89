namespace RemoteUi.Web.Access;

/// <summary>
/// Redirects from [Log In] to the first-run page while there is no account, and back when that page is closed.
/// </summary>
internal sealed class FirstRunRedirect(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, FirstRun firstRun)
    {
        var path = context.Request.Path;
        if (path == AccessPaths.LogIn && await firstRun.IsNeededAsync(context.RequestAborted))
            context.Response.Redirect(AccessPaths.FirstRun);
        else if (path == AccessPaths.FirstRun && !await firstRun.IsOpenAsync(context.RequestAborted))
            context.Response.Redirect(AccessPaths.LogIn);
        else await next(context);
    }
}
