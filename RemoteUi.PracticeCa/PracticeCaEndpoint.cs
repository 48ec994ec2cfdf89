using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa;

/// <summary>The HTTP endpoint of the practice CA.</summary>
public static class PracticeCaEndpoint
{
    /// <summary>The path to configure in SCEP clients.</summary>
    public const string Path = "/practice-ca/scep";

    private const int MaximumMessageBytes = 256 * 1024;

    /// <summary>
    /// Maps <see cref="Path"/> and every address below it that ends in pkiclient.exe, which many devices append to the
    /// configured address. The host marks it as open to clients that are not logged in; it uses neither forms nor
    /// antiforgery tokens.
    /// </summary>
    public static IEndpointConventionBuilder MapPracticeCa(this IEndpointRouteBuilder endpoints)
    {
        var policies = new RouteValueDictionary { ["suffix"] = new PkiClientSuffix() };
        var pattern = RoutePatternFactory.Parse(Path + "/{**suffix}", defaults: null, policies);
        return endpoints.Map(pattern, AnswerAsync).WithDisplayName("Practice CA");
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<PracticeCaOptions>>().Value;
        if (!options.Enabled)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (Refusal(context, options) is { } refusal)
        {
            await SendAsync(context, Error(StatusCodes.Status403Forbidden, refusal));
            return;
        }

        if (!IsAllowed(context.Request))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            await SendAsync(context, MethodNotAllowed);
            return;
        }

        await DeliverAsync(context, await ReplyAsync(context));
    }

    /// <summary>Returns why a caller gets nothing from this CA, or null.</summary>
    private static string? Refusal(HttpContext context, PracticeCaOptions options)
    {
        if (CrossSite.IsFromAnotherSite(context.Request))
            return "The practice CA does not accept requests that a page of another web site makes.";
        return options.AllowRemoteClients
            || context.RequestServices.GetRequiredService<IPracticeCaCallers>().IsLocal(context)
            ? null
            : "The practice CA accepts only clients on its own computer that connect directly, to localhost or a "
                + "loopback address (PracticeCa:AllowRemoteClients).";
    }

    private static async Task<PracticeCaReply> ReplyAsync(HttpContext context)
    {
        var server = context.RequestServices.GetRequiredService<PracticeCaServer>();
        try
        {
            var message =
                await ScepHttpMessage.ReadAsync(context.Request, MaximumMessageBytes, context.RequestAborted);
            if (message is null) return Error(StatusCodes.Status400BadRequest, "The message is not base64.");
            if (message.Length > MaximumMessageBytes)
                return Error(StatusCodes.Status413PayloadTooLarge, "The message is larger than 256 KiB.");
            return server.Answer(
                ScepHttpMessage.Operation(context.Request), message, $"{context.Connection.RemoteIpAddress}");
        }
        catch (BadHttpRequestException exception)
        {
            // The body is larger than the web server accepts, or its chunks are malformed.
            return Error(exception.StatusCode, exception.Message);
        }
    }

    private static PracticeCaReply Error(int status, string text) =>
        new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static PracticeCaReply MethodNotAllowed { get; } = Error(
        StatusCodes.Status405MethodNotAllowed, "The practice CA supports GET and POST; HEAD, except for messages.");

    /// <summary>
    /// Whether the method is supported. HEAD must not change anything (RFC 9110, 9.2.1), so it cannot carry a message.
    /// </summary>
    private static bool IsAllowed(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
            || HttpMethods.IsPost(request.Method)
            || (HttpMethods.IsHead(request.Method) && !ScepHttpMessage.IsPkiOperation(request));

    private static async Task DeliverAsync(HttpContext context, PracticeCaReply reply)
    {
        switch (reply.Delivery)
        {
            case ReplyDelivery.Dropped:
                context.Abort();
                break;
            case ReplyDelivery.Withheld:
                await WaitForTheClientToGiveUpAsync(context);
                break;
            default:
                await SendAsync(context, reply);
                break;
        }
    }

    /// <summary>Waits until the client disconnects or the program stops, which must not wait for the client.</summary>
    private static async Task WaitForTheClientToGiveUpAsync(HttpContext context)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var givenUp = context.RequestAborted.Register(() => over.TrySetResult());
        await using var stopped = stopping.Register(() => over.TrySetResult());
        await over.Task;
        context.Abort();
    }

    private static async Task SendAsync(HttpContext context, PracticeCaReply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }
}
