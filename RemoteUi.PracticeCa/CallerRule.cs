using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa;

/// <summary>Decides which callers get replies at the addresses of the practice CA.</summary>
internal static class CallerRule
{
    /// <summary>Returns the reply to a caller that gets nothing else from this CA, or null.</summary>
    public static PracticeCaReply? Refusal(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<PracticeCaOptions>>().Value;
        if (!options.Enabled) return HttpReply.Text(StatusCodes.Status404NotFound, "");
        return Reason(context, options) is { } reason
            ? HttpReply.Text(StatusCodes.Status403Forbidden, reason)
            : null;
    }

    private static string? Reason(HttpContext context, PracticeCaOptions options)
    {
        if (CrossSite.IsFromAnotherSite(context.Request))
            return "The practice CA does not accept requests that a page of another web site makes.";
        return options.AllowRemoteClients
            || context.RequestServices.GetRequiredService<IPracticeCaCallers>().IsLocal(context)
            ? null
            : "The practice CA accepts only clients on its own computer that connect directly, to localhost or a "
                + "loopback address (PracticeCa:AllowRemoteClients).";
    }
}
