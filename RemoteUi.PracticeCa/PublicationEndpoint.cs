using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Publication;

namespace RemoteUi.PracticeCa;

/// <summary>
/// The addresses at which the practice CA publishes: revocation lists, CA certificates, and the OCSP responder. They
/// accept the same callers as the SCEP address.
/// </summary>
internal static class PublicationEndpoint
{
    private const string Crl = "application/pkix-crl";
    private const string Certificate = "application/pkix-cert";

    public static void MapPublications(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFile("ca.crl", Crl, services => services.GetRequiredService<RevocationLists>().Publish(false));
        endpoints.MapFile("ca.cer", Certificate, services => KeysOf(services).Ca.Certificate.RawData);
        endpoints.MapFile(
            "next-ca.crl", Crl,
            services => KeysOf(services).HasNextCa
                ? services.GetRequiredService<RevocationLists>().Publish(true)
                : null);
        endpoints.MapFile(
            "next-ca.cer", Certificate,
            services => KeysOf(services).HasNextCa ? KeysOf(services).NextCa.Certificate.RawData : null);
        endpoints
            .Map(
                PublishedAddresses.Path + "/ocsp/{**request}",
                context => AnswerAsync(context, isPostAllowed: true, OcspReplyAsync))
            .WithDisplayName("Practice CA: OCSP");
    }

    private static void MapFile(
        this IEndpointRouteBuilder endpoints, string name, string contentType, Func<IServiceProvider, byte[]?> content)
    {
        Func<HttpContext, Task<PracticeCaReply>> replyAsync =
            context => Task.FromResult(FileReply(context, contentType, content));
        endpoints
            .Map(
                $"{PublishedAddresses.Path}/{name}",
                context => AnswerAsync(context, isPostAllowed: false, replyAsync))
            .WithDisplayName("Practice CA: " + name);
    }

    private static async Task AnswerAsync(
        HttpContext context, bool isPostAllowed, Func<HttpContext, Task<PracticeCaReply>> replyAsync)
    {
        var reply = CallerRule.Refusal(context);
        if (reply is null && !IsAllowed(context.Request.Method, isPostAllowed))
        {
            var methods = isPostAllowed ? "GET, POST" : "GET, HEAD";
            context.Response.Headers.Allow = methods;
            reply = HttpReply.Text(StatusCodes.Status405MethodNotAllowed, $"This address supports {methods}.");
        }

        await (reply ?? await replyAsync(context)).SendAsync(context);
    }

    private static bool IsAllowed(string method, bool isPostAllowed) =>
        HttpMethods.IsGet(method) || (isPostAllowed ? HttpMethods.IsPost(method) : HttpMethods.IsHead(method));

    private static PracticeCaReply FileReply(
        HttpContext context, string contentType, Func<IServiceProvider, byte[]?> content)
    {
        try
        {
            return content(context.RequestServices) is { } file
                ? new(StatusCodes.Status200OK, contentType, file) { IsCacheable = true }
                : HttpReply.Text(StatusCodes.Status404NotFound, "There is no next CA yet.");
        }
        catch (IdentityUnreadableException exception)
        {
            return HttpReply.Text(StatusCodes.Status503ServiceUnavailable, exception.Message);
        }
    }

    private static async Task<PracticeCaReply> OcspReplyAsync(HttpContext context)
    {
        try
        {
            var request = await OcspHttpRequest.ReadAsync(context.Request, context.RequestAborted);
            if (request.Length > OcspHttpRequest.MaxBytes)
                return HttpReply.Text(
                    StatusCodes.Status413PayloadTooLarge,
                    $"The request is larger than {OcspHttpRequest.MaxBytes} bytes.");
            return context.RequestServices.GetRequiredService<OcspResponder>().Answer(request);
        }
        catch (BadHttpRequestException exception)
        {
            return HttpReply.Text(exception.StatusCode, exception.Message);
        }
    }

    private static AuthorityKeys KeysOf(IServiceProvider services) => services.GetRequiredService<AuthorityKeys>();
}
