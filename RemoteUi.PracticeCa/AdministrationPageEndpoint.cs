using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa;

/// <summary>
/// The administration page of an NDES, which gives its caller a fresh one-time challenge password: behind HTTP Basic
/// authentication, while the practice CA requires one-time passwords. As an NDES, it also gives a fixed one, and is
/// closed behind a policy module.
/// </summary>
public static class AdministrationPageEndpoint
{
    /// <summary>The path at which an NDES has its page.</summary>
    public const string Path = "/certsrv/mscep_admin";

    /// <summary>The most unused passwords, as PasswordMax of an NDES.</summary>
    private const int MaxUnused = 5;

    /// <summary>
    /// Maps <see cref="Path"/>. The host marks it as open: it authenticates its callers itself, by
    /// <see cref="IPracticeCaAdministrators"/>. The host limits attempts.
    /// </summary>
    public static IEndpointConventionBuilder MapPracticeCaAdministrationPage(this IEndpointRouteBuilder endpoints) =>
        endpoints.Map(Path, AnswerAsync).WithDisplayName("Practice CA: administration page");

    private static async Task AnswerAsync(HttpContext context) =>
        await (Refusal(context) ?? await ReplyAsync(context)).SendAsync(context);

    /// <summary>Returns the reply to a caller that gets no page whoever it is, or null.</summary>
    private static PracticeCaReply? Refusal(HttpContext context)
    {
        var services = context.RequestServices;
        if (CallerRule.Refusal(context) is { } refusal) return refusal;
        if (!context.Request.IsHttps && !services.GetRequiredService<IPracticeCaCallers>().IsLocal(context))
            return HttpReply.Text(
                StatusCodes.Status403Forbidden,
                "Over http, this page is only for this computer, because it asks for a password. Use https.");
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET";
            return HttpReply.Text(StatusCodes.Status405MethodNotAllowed, "This address supports GET.");
        }

        return Refusal(services.GetRequiredService<BehaviorStore>().Acting);
    }

    private static PracticeCaReply? Refusal(PracticeCaBehavior behavior)
    {
        if (behavior is { Face: CaFace.Ndes, HasPolicyModule: true }) return AdministrationPage.Closed;
        return behavior.Challenge == ChallengeRule.OneTime || IsSinglePassword(behavior)
            ? null
            : HttpReply.Text(
                StatusCodes.Status404NotFound,
                "The practice CA is not set to one-time passwords, so there is no page to fetch them from.");
    }

    private static bool IsSinglePassword(PracticeCaBehavior behavior) =>
        behavior is { Face: CaFace.Ndes, Challenge: ChallengeRule.Fixed };

    private static async Task<PracticeCaReply> ReplyAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (await PermittedUserAsync(context) is not { } user)
        {
            context.Response.Headers.WWWAuthenticate = BasicCredentials.Challenge;
            return AdministrationPage.NotPermitted;
        }

        try
        {
            var ca = services.GetRequiredService<AuthorityKeys>().Ca.Certificate;
            var behavior = services.GetRequiredService<BehaviorStore>().Acting;
            if (IsSinglePassword(behavior)) return SinglePassword(ca, behavior.FixedPassword);
            if (services.GetRequiredService<OneTimePasswords>().TryMake(MaxUnused) is not { } password)
                return AdministrationPage.CacheIsFull(MaxUnused);
            services.GetService<IPracticeCaChanges>()?.OneTimePasswordMade(user);
            return AdministrationPage.WithPassword(ca, password);
        }
        catch (IdentityUnreadableException exception)
        {
            return HttpReply.Text(StatusCodes.Status503ServiceUnavailable, exception.Message);
        }
    }

    private static PracticeCaReply SinglePassword(X509Certificate2 ca, ChallengePassword? password) =>
        password is not null
            ? AdministrationPage.WithSinglePassword(ca, password.Reveal())
            : HttpReply.Text(
                StatusCodes.Status503ServiceUnavailable,
                "The fixed challenge password cannot be decrypted. Set it again on [CA Behavior].");

    private static async Task<string?> PermittedUserAsync(HttpContext context) =>
        BasicCredentials.Of(context.Request) is { } typed
            && context.RequestServices.GetService<IPracticeCaAdministrators>() is { } administrators
            && await administrators.IsAdministratorAsync(context, typed.UserName, typed.Password)
            ? typed.UserName
            : null;
}
