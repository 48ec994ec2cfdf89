using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Access;
using RemoteUi.Web.EvidenceFiles;
using RemoteUi.Web.SettingsFiles;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Adds the controllers for what pages cannot do: signing in and out, downloads, import and export, restart, health.
/// </summary>
public static class ControllersExtensions
{
    /// <summary>
    /// Adds the controllers. Each post requires the antiforgery token of a page; the filter that checks it needs
    /// <c>AddControllersWithViews</c>, although there are no views.
    /// </summary>
    public static IServiceCollection AddMachineControllers(this IServiceCollection services)
    {
        services.AddControllersWithViews(options =>
        {
            options.ModelBinderProviders.Insert(0, new SecretBinder());
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.SuppressAsyncSuffixInActionNames = true;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = $"{PortCookies.Prefix}Antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<EvidenceWriter>();
        services.AddSingleton<IMachineSettingsStore, AuditedSettings>();
        services.AddSingleton<SettingsFile>();
        services.AddSingleton<SettingsExport>();
        services.AddSingleton<ImportTicket>();
        services.AddSingleton<ReadyExports>();
        return services;
    }
}
