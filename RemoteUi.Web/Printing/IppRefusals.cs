using Microsoft.Net.Http.Headers;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Printing;

/// <summary>
/// Decides which HTTP requests reach the printer. There is no sign-in, because print clients have none.
/// </summary>
internal static class IppRefusals
{
    /// <summary>The only content type that is accepted (RFC 8010, 4).</summary>
    public const string ContentType = "application/ipp";

    /// <summary>Returns the status and the words with which a request is refused, or null.</summary>
    public static (int Status, string Words)? Find(HttpRequest request, NetworkSettings network)
    {
        if (!network.IppEnabled)
            return (StatusCodes.Status404NotFound, "This device does not accept IPP ([IPP Settings]).");
        if (!HttpMethods.IsPost(request.Method))
            return (StatusCodes.Status405MethodNotAllowed, "IPP uses POST; print to this address.");
        // Browsers send this header with each cross-site post; print clients never do.
        if (request.Headers.Origin.Count > 0)
            return (StatusCodes.Status403Forbidden, "The device does not accept IPP from web pages.");
        return IsIpp(request)
            ? null
            : (StatusCodes.Status415UnsupportedMediaType, $"The content type must be {ContentType}.");
    }

    private static bool IsIpp(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase);
}
