using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RemoteUi.Core;

namespace RemoteUi.Web.Api.Description;

/// <summary>Says in the OpenAPI document what goes in and never out.</summary>
internal sealed class SchemaFacts : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(Secret))
        {
            schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "password";
            schema.WriteOnly = true;
        }

        if (context.JsonPropertyInfo?.Name.EndsWith("IsSet", StringComparison.Ordinal) == true)
            schema.ReadOnly = true;
        return Task.CompletedTask;
    }
}
