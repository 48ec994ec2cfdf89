using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Shared;

namespace RemoteUi.Web.Components;

/// <summary>The Razor pages: their services, their languages and their addresses.</summary>
public static class PagesExtensions
{
    /// <summary>The languages there are words in, the first for readers of any other.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "cs"];

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options => options
            .SetDefaultCulture(Languages[0])
            .AddSupportedCultures([.. Languages])
            .AddSupportedUICultures([.. Languages]));
        services.AddScoped<MachineClock>();
        services.AddSingleton<ConnectionTest>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services;
    }

    public static void MapPages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode().WithStaticAssets();
}
