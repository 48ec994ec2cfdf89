using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Accepts what may follow the path of the practice CA: nothing, or segments of which the last is pkiclient.exe, the
/// name of the first SCEP server's program.
/// </summary>
internal sealed class PkiClientSuffix : IRouteConstraint
{
    private const string Program = "pkiclient.exe";

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values,
        RouteDirection routeDirection)
    {
        var suffix = values.TryGetValue(routeKey, out var value) ? value?.ToString() : null;
        return string.IsNullOrEmpty(suffix)
            || suffix.Split('/')[^1].Equals(Program, StringComparison.OrdinalIgnoreCase);
    }
}
