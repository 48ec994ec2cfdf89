using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using RemoteUi.Core;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Handles the posts for signing in and out. Each responds with a redirect; the address names what was wrong, but never
/// contains what was entered.
/// </summary>
[Route("access")]
public sealed class AccessController(
    PasswordCheck passwords, SessionSignIn sessions, UserManager<MachineUser> users) : Controller
{
    [HttpPost("first-run")]
    [AllowAnonymous]
    [EnableRateLimiting(AttemptLimit.Name)]
    public async Task<IActionResult> FirstRunAsync(
        [FromForm] Secret? setupCode, [FromForm] Secret? password, [FromForm] Secret? passwordAgain,
        [FromServices] FirstRun firstRun)
    {
        var (user, error) = await firstRun.CompleteAsync(
            HttpContext, setupCode?.Reveal(), password?.Reveal(), passwordAgain?.Reveal(), users);
        if (user is not null)
        {
            await sessions.StartAsync(HttpContext, user);
            return LocalRedirect("/");
        }

        var query = QueryString.Create(AccessPaths.ErrorParameter, error.ToString());
        // The right code came by the printed link, so it may stay in the address.
        if (error != AccessError.SetupCodeWrong && setupCode is not null && firstRun.IsCode(setupCode.Reveal()))
            query = query.Add(AccessPaths.CodeParameter, setupCode.Reveal());
        return LocalRedirect(AccessPaths.FirstRun + query);
    }

    [HttpPost("log-in")]
    [AllowAnonymous]
    [EnableRateLimiting(AttemptLimit.Name)]
    public async Task<IActionResult> LogInAsync(
        [FromForm] string? userName, [FromForm] Secret? password, [FromForm] string? returnUrl,
        [FromServices] TypedUserName typed)
    {
        if ((await passwords.CheckAsync(HttpContext, userName, password?.Reveal())).User is not { } user)
        {
            typed.Keep(HttpContext, userName);
            return Back(AccessPaths.LogIn, AccessError.LogInFailed, returnUrl);
        }

        if (!user.TwoFactorEnabled) return await EnterAsync(user, returnUrl);
        await SecondStep.BeginAsync(HttpContext, user);
        return LocalRedirect(AccessPaths.SecondStep + Returning(default, returnUrl));
    }

    [HttpPost("second-step")]
    [AllowAnonymous]
    [EnableRateLimiting(AttemptLimit.Name)]
    public async Task<IActionResult> SecondStepAsync(
        [FromForm] Secret? oneTimePassword, [FromForm] string? returnUrl, [FromServices] SecondStep step,
        [FromServices] SecondFactor factor)
    {
        if (await step.UserAsync(HttpContext) is not { } user)
            return Back(AccessPaths.LogIn, AccessError.FormExpired, returnUrl);
        if (!await factor.CheckAsync(HttpContext, user, oneTimePassword?.Reveal()))
            return Back(AccessPaths.SecondStep, AccessError.AuthenticationCodeWrong, returnUrl);
        await SecondStep.EndAsync(HttpContext);
        return await EnterAsync(user, returnUrl);
    }

    [HttpPost("log-out")]
    [Authorize(AccessPolicies.SignedIn)]
    public async Task<IActionResult> LogOutAsync()
    {
        await sessions.EndAsync(HttpContext);
        return LocalRedirect(AccessPaths.LogIn);
    }

    /// <summary>Stores the selected language in a cookie for one year.</summary>
    [HttpPost("language")]
    [AllowAnonymous]
    public IActionResult Language([FromForm] string? culture, [FromForm] string? returnUrl)
    {
        LanguageCookie.Keep(Response, culture);
        return LocalRedirect(Url.ReturnTo(returnUrl));
    }

    private async Task<IActionResult> EnterAsync(MachineUser user, string? returnUrl)
    {
        await sessions.StartAsync(HttpContext, user);
        return LocalRedirect(Url.ReturnTo(returnUrl));
    }

    private LocalRedirectResult Back(string page, AccessError error, string? returnUrl = null) =>
        LocalRedirect(page + Returning(QueryString.Create(AccessPaths.ErrorParameter, error.ToString()), returnUrl));

    private QueryString Returning(QueryString query, string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) ? query.Add("ReturnUrl", returnUrl) : query;
}
