using RemoteUi.Web.Access;

namespace RemoteUi.Web.Api;

/// <summary>
/// Leads calls of the API to a routing of its own. It is built for the first call, because to describe the bodies of
/// all endpoints takes a tenth of the time in which the program starts.
/// </summary>
public sealed class ApiPipeline
{
    private Lazy<RequestDelegate>? built;

    /// <summary>
    /// Builds it if no call has done so yet. Its endpoints are among those of the program from then on.
    /// </summary>
    public RequestDelegate Build() =>
        built?.Value ?? throw new InvalidOperationException("No host leads to the API");

    /// <summary>Call it before the routing of the pages.</summary>
    internal void LeadFrom(IApplicationBuilder app)
    {
        built = new(() => Build(app.New()));
        app.MapWhen(ApiAddress.Matches, api => api.Run(context => Build()(context)));
    }

    private static RequestDelegate Build(IApplicationBuilder api)
    {
        api.UseRouting();
        api.UseAccess();
        api.UseAntiforgery();
        api.UseEndpoints(endpoints => endpoints.MapApi());
        return api.Build();
    }
}
