using Microsoft.AspNetCore.Http.Features;

namespace RemoteUi.Web.Access;

/// <summary>
/// Reads the forms of pages that take large ones (<see cref="LargeFormAttribute"/>) in memory, because what is dropped
/// in may not be in a temporary file; and answers those that are too large with a sentence of the page. Only for users
/// that may open the page.
/// </summary>
internal sealed class LargeForms(RequestDelegate next)
{
    /// <summary>
    /// A browser sends the whole file before it reads the response; up to this size, it is read and dropped.
    /// </summary>
    private const long MaxDropped = 256L * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var large = context.GetEndpoint()?.Metadata.GetMetadata<LargeFormAttribute>();
        if (large is null || !HttpMethods.IsPost(request.Method))
        {
            await next(context);
            return;
        }

        if (request.ContentLength is { } length && length > large.MaxBytes)
        {
            await RefuseAsync(context, length);
            return;
        }

        Allow(context, large.MaxBytes);
        context.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions
        {
            MemoryBufferThreshold = large.MaxBytes,
            ValueLengthLimit = large.MaxBytes,
            MultipartBodyLengthLimit = large.MaxBytes,
        }));
        await next(context);
    }

    /// <summary>The limit of the server is for the forms of other pages.</summary>
    private static void Allow(HttpContext context, long bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = bytes;
    }

    private static async Task RefuseAsync(HttpContext context, long length)
    {
        if (length <= MaxDropped)
        {
            Allow(context, length);
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = context.Request.PathBase + context.Request.Path
            + QueryString.Create(AccessPaths.ErrorParameter, LargeFormAttribute.TooLarge);
    }
}
