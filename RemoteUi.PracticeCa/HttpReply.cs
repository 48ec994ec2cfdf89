using System.Text;
using Microsoft.AspNetCore.Http;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa;

/// <summary>Sends the replies of the practice CA over HTTP.</summary>
internal static class HttpReply
{
    /// <summary>Returns a reply of plain text.</summary>
    public static PracticeCaReply Text(int status, string text) =>
        new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>Sends a reply; only its headers if the method is HEAD.</summary>
    public static async Task SendAsync(this PracticeCaReply reply, HttpContext context)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        context.Response.Headers.CacheControl =
            reply.IsCacheable ? $"public, max-age={PracticeCaReply.CachedSeconds}" : "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }
}
