using System.Text;
using Microsoft.AspNetCore.Http.Features;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Network.Ipp;

namespace RemoteUi.Web.Printing;

/// <summary>The HTTP endpoint of the printer (RFC 8010, 4).</summary>
internal static class IppEndpoint
{
    public static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var settings = services.GetRequiredService<IMachineSettingsStore>();
        var network = (await settings.LoadAsync(context.RequestAborted)).Network;
        if (IppRefusals.Find(context.Request, network) is var (status, words))
        {
            if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = HttpMethods.Post;
            await SendTextAsync(context, status, words);
            return;
        }

        AllowDocuments(context);
        if (await ReplyAsync(context, network) is not { } answer)
            await SendTextAsync(context, StatusCodes.Status400BadRequest, "This is not an IPP request.");
        else await SendAsync(context, StatusCodes.Status200OK, IppRefusals.ContentType, answer);
    }

    /// <summary>
    /// Without TLS, a request is refused by the printer if the settings do not allow it, because print clients do not
    /// show the words of an HTTP error.
    /// </summary>
    private static Task<byte[]?> ReplyAsync(HttpContext context, NetworkSettings network)
    {
        var printer = context.RequestServices.GetRequiredService<IppPrinter>();
        var uris = context.RequestServices.GetRequiredService<IppUris>();
        return context.Request.IsHttps || network.IppWithoutTls
            ? printer.AnswerAsync(context.Request.Body, uris.For(context.Request, network), context.RequestAborted)
            : IppPrinter.RefuseWithoutTlsAsync(context.Request.Body, context.RequestAborted);
    }

    /// <summary>The printer counts what it reads; the limit of the server is for the forms of the pages.</summary>
    private static void AllowDocuments(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
    }

    private static Task SendTextAsync(HttpContext context, int status, string words) =>
        SendAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(words + "\n"));

    private static async Task SendAsync(HttpContext context, int status, string contentType, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
