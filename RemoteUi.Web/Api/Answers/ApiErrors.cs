using Microsoft.AspNetCore.Diagnostics;
using RemoteUi.Web.Access;

namespace RemoteUi.Web.Api.Answers;

/// <summary>Answers every error of the API with a problem, where a page would be shown to a browser.</summary>
internal static class ApiErrors
{
    /// <summary>
    /// Call it after the error pages of browsers, and before everything that can answer with an error.
    /// </summary>
    public static void UseApiErrors(this IApplicationBuilder app) => app.UseWhen(
        ApiAddress.Matches,
        api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = ExplainFaultAsync,
                StatusCodeSelector = fault =>
                    fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
                // The caller's mistake is not a fault of the program.
                SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
            });
            api.Use(ExplainStatusAsync);
        });

    private static Task ExplainFaultAsync(HttpContext context)
    {
        var problems = context.RequestServices.GetRequiredService<ApiProblems>();
        var fault = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        var answer = fault is BadHttpRequestException bad
            ? problems.Of(bad)
            : problems.Of(StatusCodes.Status500InternalServerError);
        return answer.ExecuteAsync(context);
    }

    private static async Task ExplainStatusAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        context.Response.Headers.CacheControl = "no-store";
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= 400 and var status, ContentType: null })
            await context.RequestServices.GetRequiredService<ApiProblems>().Of(status).ExecuteAsync(context);
    }
}
