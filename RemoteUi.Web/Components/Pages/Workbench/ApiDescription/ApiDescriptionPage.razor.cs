using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.Workbench.ApiDescription;

/// <summary>
/// Shows the description of the API: its operations, and the fields of one of the things that they take and answer
/// (<c>?fields=</c>). Its sentences are the comments of the code, in English.
/// </summary>
public sealed partial class ApiDescriptionPage(
    [FromKeyedServices(ApiAddress.Document)] IOpenApiDocumentProvider description, ApiPipeline api,
    IStringLocalizer<Labels> L, IStringLocalizer<Texts> T)
{
    private const string Address = $"{ApiAddress.Version1}/openapi.json";

    private IReadOnlyList<ApiOperation> operations = [];
    private IReadOnlyList<ApiField> fields = [];
    private IReadOnlySet<string> known = new HashSet<string>();

    /// <summary>The name of what is shown with its fields.</summary>
    [SupplyParameterFromQuery]
    private string? Fields { get; set; }

    protected override async Task OnInitializedAsync()
    {
        api.Build();
        var document = await description.GetOpenApiDocumentAsync(CancellationToken.None);
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        operations = [.. ApiOperation.Of(document)];
        known = schemas.Where(schema => schema.Value.Properties?.Count > 0).Select(schema => schema.Key).ToHashSet();
        if (Fields is not null && schemas.TryGetValue(Fields, out var shown)) fields = [.. ApiField.Of(shown)];
    }
}
