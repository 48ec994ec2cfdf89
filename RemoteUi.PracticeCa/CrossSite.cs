using Microsoft.AspNetCore.Http;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Recognizes requests that a page of another web site makes in the browser of somebody on this computer. SCEP clients
/// send neither of the two headers.
/// </summary>
internal static class CrossSite
{
    public static bool IsFromAnotherSite(HttpRequest request) =>
        IsForeign(request.Headers["Sec-Fetch-Site"].ToString()) || IsForeignOrigin(request);

    /// <summary>"same-site" is foreign too: all ports of localhost are one site.</summary>
    private static bool IsForeign(string relation) => relation is not ("" or "none" or "same-origin");

    private static bool IsForeignOrigin(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
