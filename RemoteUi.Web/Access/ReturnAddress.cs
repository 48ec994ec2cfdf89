using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace RemoteUi.Web.Access;

/// <summary>Decides where a form leads back to.</summary>
internal static class ReturnAddress
{
    /// <summary>
    /// Returns an address of this program that can be sent in a header, in which other characters than ASCII are
    /// escaped; the portal if the requested one is none.
    /// </summary>
    public static string ReturnTo(this IUrlHelper url, string? requested) =>
        IsLocal(url, requested) ? UriHelper.Encode(new Uri(requested, UriKind.Relative)) : "/";

    private static bool IsLocal(IUrlHelper url, [NotNullWhen(true)] string? requested) => url.IsLocalUrl(requested);
}
