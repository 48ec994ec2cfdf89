using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using RemoteUi.Core;
using RemoteUi.Core.Audit;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Handles the posts of [My Account]: the user's own password, and the sessions of users of every role.
/// </summary>
[Route("access")]
public sealed class AccountController(
    PasswordCheck passwords, SessionSignIn sessions, Sessions stored, UserAdministration administration,
    IAuditTrail audit, ILogger<AccountController> log) : Controller
{
    [HttpPost("password")]
    [EnableRateLimiting(AttemptLimit.Name)]
    public async Task<IActionResult> PasswordAsync(
        [FromForm] Secret? currentPassword, [FromForm] Secret? password, [FromForm] Secret? passwordAgain)
    {
        var name = User.Identity?.Name;
        if (PasswordRule.Check(password?.Reveal(), passwordAgain?.Reveal(), name) is var fault
            and not AccessError.None)
            return Back(fault);
        var verdict = await passwords.CheckAsync(HttpContext, name, currentPassword?.Reveal());
        if (verdict.User is not { } user) return Back(verdict.OwnError);
        var error = await administration.ChangeOwnPasswordAsync(user, password!.Reveal());
        if (error != AccessError.None) return Back(error);
        await sessions.StartAsync(HttpContext, user);
        return LocalRedirect($"{AccessPaths.Password}?{AccessPaths.DoneParameter}=1");
    }

    /// <summary>Ends one of the user's sessions; the present one like [Log Out].</summary>
    [HttpPost("end-session")]
    [Authorize(AccessPolicies.SignedIn)]
    public async Task<IActionResult> EndSessionAsync([FromForm] string? id)
    {
        if (id == Sessions.IdOf(User))
        {
            await sessions.EndAsync(HttpContext);
            return LocalRedirect(AccessPaths.LogIn);
        }

        using var recorded = Recorded();
        if (await stored.EndAsync(FormOwner.IdOf(User)!, id)) Log(1);
        return LocalRedirect($"{AccessPaths.Sessions}?{AccessPaths.DoneParameter}=1");
    }

    /// <summary>Ends the user's sessions except the present one.</summary>
    [HttpPost("end-sessions")]
    [Authorize(AccessPolicies.SignedIn)]
    public async Task<IActionResult> EndSessionsAsync()
    {
        using var recorded = Recorded();
        Log(await stored.EndAllAsync(FormOwner.IdOf(User)!, Sessions.IdOf(User)));
        return LocalRedirect($"{AccessPaths.Sessions}?{AccessPaths.DoneParameter}=1");
    }

    private IDisposable Recorded() =>
        audit.RecordWithSave(new AuditEvent(AuditKind.SessionsEnded, User.Identity?.Name));

    private void Log(int count) => log.SessionsEnded(User.Identity?.Name, count, Caller.AddressOf(HttpContext));

    private LocalRedirectResult Back(AccessError error) =>
        LocalRedirect(AccessPaths.Password + QueryString.Create(AccessPaths.ErrorParameter, error.ToString()));
}
