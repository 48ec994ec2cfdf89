using System.Globalization;
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
        endpoints.MapCa(PublishedAddresses.NameOf(1), _ => 1);
        endpoints.MapCa(PublishedAddresses.NameOf(2), _ => 2);
        endpoints.MapCa("ca-{number:int:min(3)}", NumberIn);
        endpoints
            .Map(
                PublishedAddresses.Path + "/ocsp/{**request}",
                context => AnswerAsync(context, isPostAllowed: true, OcspReplyAsync))
            .WithDisplayName("Practice CA: OCSP");
    }

    private static void MapCa(this IEndpointRouteBuilder endpoints, string name, Func<HttpContext, int> numberOf)
    {
        endpoints.MapFile(
            name + ".crl", Crl, numberOf,
            (services, ca) => services.GetRequiredService<RevocationLists>().Publish(ca));
        endpoints.MapFile(name + ".cer", Certificate, numberOf, (_, ca) => ca.Ca.Certificate.RawData);
        endpoints.MapFile(
            name + PublishedAddresses.RootSuffix + ".crl", Crl, numberOf,
            (services, ca) => services.GetRequiredService<RevocationLists>().PublishRoot(ca));
        endpoints.MapFile(
            name + PublishedAddresses.RootSuffix + ".cer", Certificate, numberOf,
            (_, ca) => ca.RootAbove?.Certificate.RawData);
    }

    private static void MapFile(
        this IEndpointRouteBuilder endpoints, string name, string contentType, Func<HttpContext, int> numberOf,
        Func<IServiceProvider, AuthorityIdentities, byte[]?> content)
    {
        Func<HttpContext, Task<PracticeCaReply>> replyAsync =
            context => Task.FromResult(FileReply(context, contentType, numberOf(context), content));
        endpoints
            .Map(
                $"{PublishedAddresses.Path}/{name}",
                context => AnswerAsync(context, isPostAllowed: false, replyAsync))
            .WithDisplayName("Practice CA: " + name);
    }

    private static int NumberIn(HttpContext context) =>
        int.Parse((string)context.Request.RouteValues["number"]!, CultureInfo.InvariantCulture);

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
        HttpContext context, string contentType, int number,
        Func<IServiceProvider, AuthorityIdentities, byte[]?> content)
    {
        try
        {
            var services = context.RequestServices;
            var ca = services.GetRequiredService<AuthorityKeys>().Find(number);
            return ca is not null && content(services, ca) is { } file
                ? new(StatusCodes.Status200OK, contentType, file) { IsCacheable = true }
                : HttpReply.Text(
                    StatusCodes.Status404NotFound,
                    ca is null ? "There is no such CA, or not yet." : "This CA has no root above it.");
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
}
