using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;

namespace RemoteUi.Web.Api.Description;

/// <summary>Adds to an operation of the OpenAPI document its name, and the headers of settings.</summary>
internal sealed class OperationFacts : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.OperationId ??= NameOf(context.Description.HttpMethod ?? "", context.Description.RelativePath ?? "");
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsIfMatch>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = true,
                Description = "The ETag with which the settings were read.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        return Task.CompletedTask;
    }

    /// <summary>Returns a name such as <c>putSettingsCommunicationServersByName</c>.</summary>
    private static string NameOf(string method, string path) => method.ToLowerInvariant() + string.Concat(
        path[(ApiAddress.Version1.Length - 1)..]
            .Split(['/', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.StartsWith('{') ? "By" + Capital(part.Trim('{', '}').Split(':')[0]) : Capital(part)));

    private static string Capital(string word) =>
        word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + JsonNamingPolicy.CamelCase.ConvertName(word)[1..];
}
