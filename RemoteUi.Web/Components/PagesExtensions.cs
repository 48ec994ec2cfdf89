using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using RemoteUi.Web.Access;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;
using RemoteUi.Web.Components.Revocation;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Components.Titles;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components;

/// <summary>Adds the Razor pages: their services, languages and addresses.</summary>
public static class PagesExtensions
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        string[] languages = [.. Languages.All.Select(language => language.Code)];
        services.Configure<RequestLocalizationOptions>(options => options
            .SetDefaultCulture(languages[0])
            .AddSupportedCultures(languages)
            .AddSupportedUICultures(languages)
            .RequestCultureProviders.OfType<CookieRequestCultureProvider>()
            .Single().CookieName = LanguageCookie.Name);
        services.AddScoped<MachineClock>();
        services.AddScoped<RevocationSentences>();
        services.AddSingleton<BehaviorEditor>();
        services.AddSingleton<SuccessionEditor>();
        services.AddCascadingValue(scope => scope.GetRequiredService<RestoredForm>());
        services.AddScoped<DocumentTitle>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services;
    }

    public static void MapPages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode().WithStaticAssets()
            .Add(OpenLiveParts);

    /// <summary>
    /// Opens the connection of the live parts to every account, because the portal is live; without it, nothing is.
    /// </summary>
    private static void OpenLiveParts(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } address }
            && address.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal))
            endpoint.Metadata.Add(new AuthorizeAttribute(AccessPolicies.SignedIn));
    }
}
