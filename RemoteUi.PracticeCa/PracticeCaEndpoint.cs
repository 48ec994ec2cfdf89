using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace RemoteUi.PracticeCa;

/// <summary>The practice CA's address.</summary>
public static class PracticeCaEndpoint
{
    /// <summary>The path that SCEP clients are pointed at.</summary>
    public const string Path = "/practice-ca/scep";

    /// <summary>Maps <see cref="Path"/> for GET and POST. The host marks it as open to callers who are not signed in; forms and antiforgery play no part.</summary>
    public static IEndpointConventionBuilder MapPracticeCa(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Path, [HttpMethods.Get, HttpMethods.Post], (RequestDelegate)(context => throw new NotImplementedException()));
}
