using RemoteUi.Web.Components.Shared;

namespace RemoteUi.Web.Components;

/// <summary>The Razor pages: their services and their addresses.</summary>
public static class PagesExtensions
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<MachineClock>();
        services.AddCascadingAuthenticationState();
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services;
    }

    public static void MapPages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode();
}
