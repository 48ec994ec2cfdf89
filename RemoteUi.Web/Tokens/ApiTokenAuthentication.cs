using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Tokens;

/// <summary>
/// Authenticates callers of the API by the token in their Authorization header (RFC 6750, 2.1), and by nothing else.
/// </summary>
internal sealed class ApiTokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, ApiTokens tokens,
    WrongTokens wrong) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Start = $"{ApiAddress.Scheme} ";

    private bool hasWrongToken;
    private bool isOneTooMany;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header]
            || !header.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (await tokens.UseAsync(header[Start.Length..].Trim(), Context.RequestAborted) is { } token)
            return AuthenticateResult.Success(new(PrincipalOf(token), Scheme.Name));
        hasWrongToken = true;
        isOneTooMany = wrong.Count(Context);
        if (isOneTooMany) Logger.TooManyWrongTokens(Caller.AddressOf(Context));
        else Logger.WrongToken(Caller.AddressOf(Context));
        return AuthenticateResult.Fail("The token is not good.");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync();
        if (isOneTooMany)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = AttemptLimit.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(
            HeaderNames.WWWAuthenticate,
            $"{ApiAddress.Scheme} realm=\"Remote UI\"{(hasWrongToken ? ", error=\"invalid_token\"" : "")}");
    }

    /// <summary>
    /// The name in logs is that of the account and the token, so that it is seen which of them did what.
    /// </summary>
    private ClaimsPrincipal PrincipalOf(ApiToken token) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, token.Id),
            new(ClaimTypes.Name, $"{token.MadeBy} ({token.Name})"),
            new(ClaimTypes.Role, token.Role.ToString()),
        ],
        Scheme.Name));
}
