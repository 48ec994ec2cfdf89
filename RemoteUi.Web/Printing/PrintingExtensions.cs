using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using RemoteUi.Network.Ipp;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Printing;

/// <summary>Adds the printer that clients reach over IPP.</summary>
public static class PrintingExtensions
{
    public static IServiceCollection AddPrinting(this IServiceCollection services)
    {
        services.AddSingleton<PrintJobs>();
        services.AddSingleton<PrinterDescription>();
        services.AddSingleton<JobOperations>();
        services.AddSingleton<IppPrinter>();
        services.AddSingleton<ServedPorts>();
        services.AddSingleton<IppUris>();
        services.Configure<RateLimiterOptions>(options => options.AddPolicy<string, IppLimit>(IppLimit.Name));
        return services;
    }

    /// <summary>
    /// Maps the printer's address and those of its jobs. They are open to clients that are not logged in, and take
    /// nothing but IPP, so that they need no antiforgery token.
    /// </summary>
    public static void MapPrinting(this IEndpointRouteBuilder endpoints) =>
        endpoints.Map(IppAddresses.Path + "/{job:int?}", IppEndpoint.AnswerAsync)
            .WithDisplayName("IPP")
            .AllowAnonymous()
            .RequireRateLimiting(IppLimit.Name)
            .WithMetadata(new SkipStatusCodePagesAttribute());
}
