using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Exchanges;
using RemoteUi.PracticeCa.Faces;
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
    /// configured address, the addresses of the faces, and what the CA publishes. The host marks them as open to
    /// clients that are not logged in; they use neither forms nor antiforgery tokens.
    /// </summary>
    public static IEndpointConventionBuilder MapPracticeCa(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("");
        var policies = new RouteValueDictionary { ["suffix"] = new PkiClientSuffix() };
        var pattern = RoutePatternFactory.Parse(Path + "/{**suffix}", defaults: null, policies);
        group.Map(pattern, AnswerAsync).WithDisplayName("Practice CA");
        foreach (var address in AllFaces.Addresses)
            group.Map(address, context => AnswerAtAsync(address, context)).WithDisplayName("Practice CA: " + address);
        group.MapPublications();
        return group;
    }

    /// <summary>Answers at an address that only some faces have.</summary>
    private static async Task AnswerAtAsync(string address, HttpContext context)
    {
        var face = AllFaces.Of(context.RequestServices.GetRequiredService<BehaviorStore>().Acting.Face).Description;
        if (face.Addresses.Contains(address)) await AnswerAsync(context);
        else await (CallerRule.Refusal(context) ?? NotThisFace).SendAsync(context);
    }

    private static PracticeCaReply NotThisFace { get; } = HttpReply.Text(
        StatusCodes.Status404NotFound,
        "The practice CA does not act as a server that has this address. [CA Behavior] sets what it acts as.");

    private static async Task AnswerAsync(HttpContext context)
    {
        if (CallerRule.Refusal(context) is { } refusal)
        {
            await refusal.SendAsync(context);
            return;
        }

        if (!IsAllowed(context.Request))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            await MethodNotAllowed.SendAsync(context);
            return;
        }

        var (message, reply) = await ReplyAsync(context);
        context.RequestServices.GetRequiredService<ExchangeLog>().Add(
            CallerOf(context), context.Request.Method, $"{context.Request.Path}",
            ScepHttpMessage.Operation(context.Request), message, reply);
        await DeliverAsync(context, reply);
    }

    /// <summary>Returns the message, empty if it cannot be read, and the reply to it.</summary>
    private static async Task<(byte[] Message, PracticeCaReply Reply)> ReplyAsync(HttpContext context)
    {
        try
        {
            var message =
                await ScepHttpMessage.ReadAsync(context.Request, MaximumMessageBytes, context.RequestAborted);
            return message is null
                ? ([], HttpReply.Text(StatusCodes.Status400BadRequest, "The message is not base64."))
                : (message, ReplyTo(message, context));
        }
        catch (BadHttpRequestException exception)
        {
            // The body is larger than the web server accepts, or its chunks are malformed.
            return ([], HttpReply.Text(exception.StatusCode, exception.Message));
        }
    }

    private static PracticeCaReply ReplyTo(byte[] message, HttpContext context) =>
        message.Length > MaximumMessageBytes
            ? HttpReply.Text(StatusCodes.Status413PayloadTooLarge, "The message is larger than 256 KiB.")
            : context.RequestServices.GetRequiredService<PracticeCaServer>().Answer(
                ScepHttpMessage.Operation(context.Request), message, CallerOf(context),
                HttpMethods.IsGet(context.Request.Method), ScepHttpMessage.CaName(context.Request));

    private static string CallerOf(HttpContext context) => $"{context.Connection.RemoteIpAddress}";

    private static PracticeCaReply MethodNotAllowed { get; } = HttpReply.Text(
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
                await reply.SendAsync(context);
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
}
