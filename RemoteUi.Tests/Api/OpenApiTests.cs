using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace RemoteUi.Tests.Api;

/// <summary>The description of the API at /api/v1/openapi.json.</summary>
public sealed class OpenApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_valid()
    {
        var text = await shared.Api.GetStringAsync(new Uri("openapi.json", UriKind.Relative));

        var read = OpenApiDocument.Parse(text, OpenApiConstants.Json);

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
    }

    [Fact]
    public async Task Every_endpoint_is_described_with_a_sentence_and_a_name_of_its_own()
    {
        var paths = (JsonObject)(await shared.Api.ReadAsync("openapi.json"))["paths"]!;
        var operations = paths
            .SelectMany(path => (JsonObject)path.Value!)
            .Select(operation => operation.Value!)
            .ToList();

        Assert.Equal(
            shared.Machine.Endpoints
                .Count(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal)
                    && !endpoint.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal)),
            operations.Count);
        Assert.All(
            operations, operation => Assert.EndsWith(".", (string?)operation["summary"], StringComparison.Ordinal));
        Assert.Distinct(operations.Select(operation => (string)operation["operationId"]!));
    }

    [Fact]
    public async Task Secrets_are_write_only_and_settings_need_If_Match()
    {
        var document = await shared.Api.ReadAsync("openapi.json");

        var secret =
            document["components"]!["schemas"]!["KeyAndCertificateModel"]!["properties"]!["challengePassword"]!;
        var put = document["paths"]!["/api/v1/settings/communication"]!["put"]!;

        Assert.Contains("writeOnly", document["components"]!["schemas"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(secret);
        Assert.Contains((JsonArray)put["parameters"]!, parameter => (string?)parameter!["name"] == "If-Match");
        Assert.NotNull(put["responses"]!["409"]);
        Assert.NotNull(put["responses"]!["412"]);
    }
}
