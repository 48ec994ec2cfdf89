using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RemoteUi.Web.Access;

namespace RemoteUi.Web.Api.Description;

/// <summary>Adds to the OpenAPI document what holds for the API as a whole.</summary>
internal sealed class DocumentFacts : IOpenApiDocumentTransformer
{
    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Remote UI";
        document.Info.Version = "1";
        document.Info.Description =
            "Everything that the pages do, by the same rules. Call it with a token of [User Management]. Errors are "
            + "problems (RFC 9457), in the language of Accept-Language: en or cs.";
        // The address of the caller's own request would be different for each.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[ApiAddress.Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A token that an administrator has made on [User Management].",
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(ApiAddress.Scheme, document)] = [] }];
        return Task.CompletedTask;
    }
}
