using Microsoft.OpenApi;

namespace RemoteUi.Web.Components.Pages.Workbench.ApiDescription;

/// <summary>Represents a field of what is sent to the API or answered by it.</summary>
public sealed record ApiField(string Name, string Kind, string Description)
{
    /// <summary>Returns the fields of a schema.</summary>
    public static IEnumerable<ApiField> Of(IOpenApiSchema schema) =>
        from property in schema.Properties ?? new Dictionary<string, IOpenApiSchema>()
        select new ApiField(property.Key, KindOf(property.Value), property.Value.Description ?? "");

    /// <summary>Returns the name of a schema, with brackets if it is a list; null if it has none.</summary>
    public static string? NameOf(IOpenApiSchema? schema) => schema switch
    {
        OpenApiSchemaReference { Reference.Id: { } id } => id,
        { Items: { } items } when NameOf(items) is { } name => $"{name}[]",
        _ => null,
    };

    private static string KindOf(IOpenApiSchema schema) =>
        NameOf(schema)
            ?? (schema.OneOf ?? []).Select(NameOf).OfType<string>().FirstOrDefault()
            ?? (schema.Format ?? $"{schema.Type & ~JsonSchemaType.Null}").ToLowerInvariant();
}
