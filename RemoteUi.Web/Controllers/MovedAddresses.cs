using Microsoft.AspNetCore.Http.Extensions;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Redirects addresses of earlier versions to where their pages are now, with the query; a post keeps its method.
/// </summary>
public static class MovedAddresses
{
    /// <summary>Each old address with the new one, both without a trailing slash.</summary>
    private static readonly (string Old, string New)[] Moves = [("/settings/practice-ca", "/workbench/practice-ca")];

    /// <summary>Adds the old addresses; like all addresses without a policy, they are for administrators.</summary>
    public static void MapMovedAddresses(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (old, present) in Moves)
            endpoints.Map($"{old}/{{**rest}}", context => RedirectAsync(context, old, present));
    }

    private static Task RedirectAsync(HttpContext context, PathString old, PathString present)
    {
        var request = context.Request;
        request.Path.StartsWithSegments(old, out var rest);
        var target = UriHelper.BuildRelative(request.PathBase, present + rest, request.QueryString);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return TypedResults.LocalRedirect(target, permanent: true, preserveMethod: !isRead).ExecuteAsync(context);
    }
}
