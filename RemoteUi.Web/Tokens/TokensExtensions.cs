using Microsoft.AspNetCore.Authentication;
using RemoteUi.Web.Access;

namespace RemoteUi.Web.Tokens;

/// <summary>Adds the tokens of the API.</summary>
public static class TokensExtensions
{
    public static IServiceCollection AddApiTokens(this IServiceCollection services)
    {
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<WrongTokens>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiTokenAuthentication>(ApiAddress.Scheme, null);
        return services;
    }
}
