using Microsoft.AspNetCore.Mvc;
using RemoteUi.Web.Access;

namespace RemoteUi.Web.Api.Answers;

/// <summary>States what endpoints answer and who may call them; the OpenAPI document says the same.</summary>
internal static class EndpointFacts
{
    /// <summary>Shows a part of the settings to everybody who may read them.</summary>
    public static RouteHandlerBuilder ShowsSettings<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(AccessPolicies.Reading).Produces<T>();

    /// <summary>Changes a part of the settings.</summary>
    public static RouteHandlerBuilder UpdatesSettings<T>(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new NeedsIfMatch())
        .Produces<T>()
        .Refuses()
        .Problem(StatusCodes.Status412PreconditionFailed)
        .Problem(StatusCodes.Status428PreconditionRequired);

    /// <summary>May answer that the rules of a page are broken, that there is no such thing, or that it is locked.
    /// </summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint) => endpoint
        .Problem(StatusCodes.Status400BadRequest)
        .Problem(StatusCodes.Status404NotFound)
        .Problem(StatusCodes.Status409Conflict);

    /// <summary>Takes a body larger or smaller than others.</summary>
    public static RouteHandlerBuilder LimitsBody(this RouteHandlerBuilder endpoint, int bytes) =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(bytes));

    public static RouteHandlerBuilder Problem(this RouteHandlerBuilder endpoint, int status) =>
        endpoint.Produces<ApiProblem>(status, ApiProblem.ContentType);
}

/// <summary>Marks an endpoint that needs the header If-Match.</summary>
internal sealed class NeedsIfMatch;
