using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using RemoteUi.Core.Audit;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>Starts and ends the session of the current request's browser: its stored row and its cookie.</summary>
public sealed class SessionSignIn(
    SignInManager<MachineUser> signIn, Sessions sessions, IAuditTrail audit, ILogger<SessionSignIn> log)
{
    /// <summary>Starts a session in place of the browser's present one.</summary>
    public async Task StartAsync(HttpContext caller, MachineUser user)
    {
        if (FormOwner.IdOf(caller.User) is { } present) await sessions.EndAsync(present, Sessions.IdOf(caller.User));
        using var recorded = audit.RecordWithSave(
            new AuditEvent(AuditKind.LoggedIn, user.UserName) { By = user.UserName });
        var id = await sessions.AddAsync(user, caller);
        await signIn.SignInWithClaimsAsync(
            user, new AuthenticationProperties { IsPersistent = false }, [new Claim(Sessions.Claim, id)]);
        log.LoggedIn(user.UserName, Caller.AddressOf(caller));
    }

    /// <summary>Ends the session, also for copies of its cookie.</summary>
    public async Task EndAsync(HttpContext caller)
    {
        using (audit.RecordWithSave(new AuditEvent(AuditKind.LoggedOut, caller.User.Identity?.Name)))
            if (FormOwner.IdOf(caller.User) is { } user) await sessions.EndAsync(user, Sessions.IdOf(caller.User));
        await signIn.SignOutAsync();
        log.LoggedOut(caller.User.Identity?.Name, Caller.AddressOf(caller));
    }
}
