using Microsoft.AspNetCore.Diagnostics;

namespace RemoteUi.Web.Access;

/// <summary>Shows the page for an error also in response to a post.</summary>
internal static class ErrorPages
{
    /// <summary>
    /// The page is rendered in place of the response, by the same request. As a post, it would be refused for its own
    /// missing antiforgery token, and the response would be empty.
    /// </summary>
    public static void UseErrorPagesForPosts(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
        }

        return next(context);
    });
}
