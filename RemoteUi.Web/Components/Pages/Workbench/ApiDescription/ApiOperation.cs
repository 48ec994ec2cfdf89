using Microsoft.OpenApi;

namespace RemoteUi.Web.Components.Pages.Workbench.ApiDescription;

/// <summary>Represents an operation of the API as its page shows it.</summary>
/// <param name="Area">The name of the group of operations.</param>
/// <param name="Sent">The name of what is sent; null for nothing.</param>
/// <param name="Answered">What a success is answered with: a name, or a type of content.</param>
public sealed record ApiOperation(
    string Area, string Method, string Path, string Summary, string? Sent, string? Answered)
{
    /// <summary>Returns the operations of a document, in its order.</summary>
    public static IEnumerable<ApiOperation> Of(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations ?? new Dictionary<HttpMethod, OpenApiOperation>()
        select new ApiOperation(
            operation.Value.Tags?.FirstOrDefault()?.Name ?? "", operation.Key.Method, path.Key,
            operation.Value.Summary ?? "", NameOf(operation.Value.RequestBody?.Content), AnswerOf(operation.Value));

    private static string? AnswerOf(OpenApiOperation operation) =>
        operation.Responses?
            .Where(answer => answer.Key.StartsWith('2'))
            .Select(answer => NameOf(answer.Value.Content))
            .FirstOrDefault();

    private static string? NameOf(IDictionary<string, OpenApiMediaType>? content) =>
        content?.FirstOrDefault() is { Key: { } type, Value: { } body } ? ApiField.NameOf(body.Schema) ?? type : null;
}
