using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Leads browsers from http to https, and tells them to stay there (HSTS), if the device is set so and serves https.
/// SCEP uses http, also to fetch its challenge passwords on this computer, and so do clients that follow revocations
/// probes of the health addresses, and Prometheus on this computer, so these stay; IPP has a policy of its own.
/// </summary>
internal static class HttpRedirection
{
    private static readonly PathString[] OverHttp =
    [
        "/practice-ca/scep", "/practice-ca/public", AdministrationPageEndpoint.Path, "/certsrv/mscep",
        "/ejbca/publicweb/apply/scep", "/scep", "/health", "/metrics", "/ipp",
    ];

    public static void UseHttpRedirect(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<ListeningOptions>>().Value.RedirectsHttp) return;
        app.UseHsts();
        app.UseWhen(
            context => !OverHttp.Any(path => context.Request.Path.StartsWithSegments(path)),
            pages => pages.UseHttpsRedirection());
    }
}
