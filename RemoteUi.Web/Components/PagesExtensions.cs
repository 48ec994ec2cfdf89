using Microsoft.AspNetCore.Localization;
using RemoteUi.Web.Access;
using RemoteUi.Web.Components.Layout;
using RemoteUi.Web.Components.Time;
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
        services.AddScoped<DocumentTitle>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services;
    }

    public static void MapPages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode().WithStaticAssets();
}
