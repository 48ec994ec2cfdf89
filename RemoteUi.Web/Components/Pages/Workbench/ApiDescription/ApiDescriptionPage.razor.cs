using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Access;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.Workbench.ApiDescription;

/// <summary>
/// Shows the description of the API: its operations, and the fields of what they take and answer. Its sentences are the
/// comments of the code, in English.
/// </summary>
public sealed partial class ApiDescriptionPage(
    [FromKeyedServices(ApiAddress.Document)] IOpenApiDocumentProvider description, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T)
{
    private const string Address = $"{ApiAddress.Version1}/openapi.json";

    private IReadOnlyList<ApiOperation> operations = [];
    private IReadOnlyList<(string Name, IReadOnlyList<ApiField> Fields)> schemas = [];

    protected override async Task OnInitializedAsync()
    {
        var document = await description.GetOpenApiDocumentAsync(CancellationToken.None);
        operations = [.. ApiOperation.Of(document)];
        schemas = [
            .. (document.Components?.Schemas ?? new Dictionary<string, Microsoft.OpenApi.IOpenApiSchema>())
                .Select(schema => (schema.Key, (IReadOnlyList<ApiField>)[.. ApiField.Of(schema.Value)]))
                .Where(schema => schema.Item2.Count > 0)
                .OrderBy(schema => schema.Key, StringComparer.Ordinal),
        ];
    }
}
