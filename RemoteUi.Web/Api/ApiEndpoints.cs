using Microsoft.AspNetCore.Mvc;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Api.Audit;
using RemoteUi.Web.Api.Device;
using RemoteUi.Web.Api.Keys;
using RemoteUi.Web.Api.PracticeCa;
using RemoteUi.Web.Api.Requests;
using RemoteUi.Web.Api.Settings;
using RemoteUi.Web.Api.Workbench;

namespace RemoteUi.Web.Api;

/// <summary>The addresses of the API. Like all addresses without a policy, they are for administrators.</summary>
public static class ApiEndpoints
{
    /// <summary>The largest body, except where a file is sent.</summary>
    private const int MaxBody = 64 * 1024;

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(ApiAddress.Version1)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBody))
            .WithMetadata(
                new ProducesResponseTypeMetadata(
                    StatusCodes.Status401Unauthorized, typeof(ApiProblem), [ApiProblem.ContentType]),
                new ProducesResponseTypeMetadata(
                    StatusCodes.Status403Forbidden, typeof(ApiProblem), [ApiProblem.ContentType]));
        api.MapDevice();
        api.MapCommunication();
        api.MapAutoRequest();
        api.MapNetwork();
        api.MapConnectionTests();
        api.MapRevocation();
        api.MapRequests();
        api.MapKeys();
        api.MapCaCertificates();
        api.MapRevocationLists();
        api.MapRegister();
        api.MapBehavior();
        api.MapSuccession();
        api.MapExchanges();
        api.MapServerChecks();
        api.MapInspections();
        api.MapRehearsals();
        api.MapRehearsalResults();
        api.MapAudit();
        api.MapNotifications();
        endpoints.MapOpenApi($"{ApiAddress.Version1}/openapi.json").RequireAuthorization(AccessPolicies.SignedIn);
    }
}
