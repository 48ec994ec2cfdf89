using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Answers stale forms of signed-in users and of the pages that are open to everybody, and gives kept forms back. Posts
/// without a session are answered by <see cref="SessionEvents"/>.
/// </summary>
internal sealed class StaleFormAnswer(RequestDelegate next, StaleForms forms, TypedUserName typed)
{
    private const string LogIn = "/access/log-in";
    private const string FirstRun = "/access/first-run";

    public async Task InvokeAsync(HttpContext context, RestoredForm restored)
    {
        if (HttpMethods.IsGet(context.Request.Method)) forms.Restore(context, restored);
        if (!await forms.IsStaleAsync(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = await WayOnAsync(context);
    }

    private async Task<string> WayOnAsync(HttpContext context)
    {
        if (context.Request.Path == FirstRun) return AccessPaths.FirstRun + Expired();
        return context.Request.Path == LogIn ? await AfterLogInAsync(context) : await forms.KeepAsync(context);
    }

    /// <summary>A second tab at [Log In] goes on to where it wanted, because the user is logged in already.</summary>
    private async Task<string> AfterLogInAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var wanted = LocalAddress.OrPortal(form["ReturnUrl"]);
        if (context.User.Identity?.IsAuthenticated == true) return wanted;
        typed.Keep(context, form["UserName"]);
        return AccessPaths.LogIn + Expired().Add("ReturnUrl", wanted);
    }

    private static QueryString Expired() =>
        QueryString.Create(AccessPaths.ErrorParameter, nameof(AccessError.FormExpired));
}
