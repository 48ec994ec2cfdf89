using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Handles the posts for signing in and out. Each responds with a redirect; the address names what was wrong, but never
/// contains what was entered.
/// </summary>
[Route("access")]
public sealed class AccessController(SignInManager<MachineUser> signIn, UserManager<MachineUser> users) : Controller
{
    [HttpPost("first-run")]
    [AllowAnonymous]
    public async Task<IActionResult> FirstRunAsync(
        [FromForm] Secret? setupCode, [FromForm] Secret? password, [FromForm] Secret? passwordAgain,
        [FromServices] FirstRun firstRun)
    {
        var (user, error) = await firstRun.CompleteAsync(
            HttpContext, setupCode?.Reveal(), password?.Reveal(), passwordAgain?.Reveal(), users);
        if (user is null) return Back(AccessPaths.FirstRun, error);
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("/");
    }

    [HttpPost("log-in")]
    [AllowAnonymous]
    public async Task<IActionResult> LogInAsync(
        [FromForm] string? userName, [FromForm] Secret? password, [FromForm] string? returnUrl,
        [FromServices] TypedUserName typed)
    {
        var error = await TryLogInAsync(userName, password?.Reveal());
        if (error == AccessError.None) return LocalRedirect(Url.ReturnTo(returnUrl));
        typed.Keep(HttpContext, userName);
        return Back(AccessPaths.LogIn, error, returnUrl);
    }

    [HttpPost("log-out")]
    [Authorize(AccessPolicies.SignedIn)]
    public async Task<IActionResult> LogOutAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(AccessPaths.LogIn);
    }

    [HttpPost("password")]
    public async Task<IActionResult> PasswordAsync(
        [FromForm] Secret? currentPassword, [FromForm] Secret? password, [FromForm] Secret? passwordAgain,
        [FromServices] UserAdministration administration)
    {
        if (await users.GetUserAsync(User) is not { } user) return Forbid();
        var error = await administration.ChangeOwnPasswordAsync(
            user, currentPassword?.Reveal(), password?.Reveal(), passwordAgain?.Reveal());
        if (error != AccessError.None) return Back(AccessPaths.Password, error);
        await signIn.RefreshSignInAsync(user);
        return LocalRedirect($"{AccessPaths.Password}?{AccessPaths.DoneParameter}=1");
    }

    /// <summary>Stores the selected language in a cookie for one year.</summary>
    [HttpPost("language")]
    [AllowAnonymous]
    public IActionResult Language([FromForm] string? culture, [FromForm] string? returnUrl)
    {
        LanguageCookie.Keep(Response, culture);
        return LocalRedirect(Url.ReturnTo(returnUrl));
    }

    private async Task<AccessError> TryLogInAsync(string? userName, string? password)
    {
        if (string.IsNullOrEmpty(userName)
            || string.IsNullOrEmpty(password) || password.Length > PasswordRule.MaxLength)
            return AccessError.LogInFailed;
        if (await users.FindByNameAsync(userName) is not { } user)
        {
            // The same work as for a known name, so that the time taken does not reveal whether the name exists.
            users.PasswordHasher.HashPassword(new MachineUser(), password);
            return AccessError.LogInFailed;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded
            ? AccessError.None
            : result.IsLockedOut
            ? AccessError.LockedOut
            : AccessError.LogInFailed;
    }

    private LocalRedirectResult Back(string page, AccessError error, string? returnUrl = null)
    {
        var query = QueryString.Create(AccessPaths.ErrorParameter, error.ToString());
        if (Url.IsLocalUrl(returnUrl)) query = query.Add("ReturnUrl", returnUrl);
        return LocalRedirect(page + query);
    }
}
