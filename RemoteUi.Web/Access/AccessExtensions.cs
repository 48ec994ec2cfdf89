using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using RemoteUi.PracticeCa;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Access;

/// <summary>Adds accounts, sessions, and authorization.</summary>
public static class AccessExtensions
{
    private static readonly string[] Readers = [nameof(MachineRole.Administrator), nameof(MachineRole.Auditor)];

    /// <summary>OWASP's advice for PBKDF2 with HMAC-SHA512.</summary>
    private const int HashRounds = 210_000;

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services
            .AddIdentityCore<MachineUser>(SetRules)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<RemoteUiDbContext>()
            .AddUserStore<EncryptedUserStore>()
            .AddClaimsPrincipalFactory<MachinePrincipalFactory>()
            .AddTokenProvider<AuthenticatorTokenProvider<MachineUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddSection<AccessOptions>(AccessOptions.Section);
        services.AddRateLimiter(options => options.AddPolicy<string, AttemptLimit>(AttemptLimit.Name));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, SetSession)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, SetSecondStep)
            // Nothing signs in to this scheme. It must exist because Identity also signs out of it when it ends a
            // session.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.Zero;
            options.OnRefreshingPrincipal = KeepSession;
        });
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(Administrators())
            .SetFallbackPolicy(Administrators())
            .AddPolicy(AccessPolicies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(AccessPolicies.Reading, policy => policy.RequireRole(Readers).RequireAssertion(IsReading))
            .AddPolicy(AccessPolicies.Watching, policy => policy.RequireAssertion(IsWatching));
        services.AddCascadingAuthenticationState();
        services.AddSingleton<SessionEvents>();
        services.AddHttpContextAccessor();
        services.AddSingleton<Caller>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<LogInGates>();
        services.AddSingleton<FailedLogIns>();
        services.AddSingleton<ILogInLocks>(provider => provider.GetRequiredService<FailedLogIns>());
        services.AddSingleton<DecoyHash>();
        services.AddSingleton<UsedCodes>();
        services.AddSingleton<AuthenticatorKey>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<SecondStep>();
        services.AddScoped<SessionSignIn>();
        services.AddSingleton<AccountGate>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<IPracticeCaCallers, PracticeCaCallers>();
        services.AddSingleton<IPracticeCaAdministrators, PracticeCaAdministrators>();
        services.AddSingleton<TypedUserName>();
        services.AddSingleton<ShownOnce>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<FormOwner>();
        services.AddSingleton<KeptForms>();
        services.AddSingleton<StaleForms>();
        services.AddScoped<RestoredForm>();
        services.AddScoped<UserAdministration>();
        return services;
    }

    /// <summary>Adds the names of cookies by port. Call it before everything that reads or sets a cookie.</summary>
    public static void UsePortCookies(this IApplicationBuilder app) => app.UseMiddleware<PortCookies>();

    /// <summary>
    /// Adds the first-run page, authentication, authorization, and the answer to stale forms. Call it after routing and
    /// the static files, and before the endpoints are mapped.
    /// </summary>
    public static void UseAccess(this IApplicationBuilder app)
    {
        app.UseMiddleware<SameOriginConnections>();
        app.UseMiddleware<FirstRunRedirect>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<LiveConnections>();
        app.UseMiddleware<LargeForms>();
        app.UseMiddleware<StaleFormAnswer>();
    }

    /// <summary>Creates the roles that are missing.</summary>
    public static async Task PrepareAccessAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (var name in Enum.GetNames<MachineRole>())
            if (!await roles.RoleExistsAsync(name)) await roles.CreateAsync(new IdentityRole(name));
    }

    private static AuthorizationPolicy Administrators() =>
        new AuthorizationPolicyBuilder().RequireRole(nameof(MachineRole.Administrator)).Build();

    /// <summary>Whether the user may do more than read, or only reads.</summary>
    private static bool IsReading(AuthorizationHandlerContext context) =>
        context.User.IsInRole(nameof(MachineRole.Administrator))
            || (context.Resource is HttpContext { Request.Method: var method }
                && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)));

    private static bool IsWatching(AuthorizationHandlerContext context) =>
        Readers.Any(context.User.IsInRole) || (context.Resource is HttpContext caller && LocalCaller.IsLocal(caller));

    private static void SetRules(IdentityOptions options)
    {
        options.Password.RequiredLength = PasswordRule.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
    }

    /// <summary>The principal is created on every request; it keeps the claim of its session.</summary>
    private static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(Sessions.Claim) is { } session)
            context.NewPrincipal?.Identities.First().AddClaim(session.Clone());
        return Task.CompletedTask;
    }

    private static void SetSession(CookieAuthenticationOptions options)
    {
        SetCookie(options, $"{PortCookies.Prefix}Session", Sessions.IdleTime);
        options.SlidingExpiration = true;
        options.LoginPath = AccessPaths.LogIn;
        options.EventsType = typeof(SessionEvents);
        // Also for what authorizes without naming a scheme, so that a cookie is worth nothing at the API.
        options.ForwardDefaultSelector = context => ApiAddress.Matches(context) ? ApiAddress.Scheme : null;
    }

    private static void SetSecondStep(CookieAuthenticationOptions options)
    {
        SetCookie(options, $"{PortCookies.Prefix}SecondStep", SecondStep.Lifetime);
        options.SlidingExpiration = false;
    }

    private static void SetCookie(CookieAuthenticationOptions options, string name, TimeSpan lifetime)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new SchemeCookies();
        options.ExpireTimeSpan = lifetime;
    }
}
