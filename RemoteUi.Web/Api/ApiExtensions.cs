using Microsoft.AspNetCore.OpenApi;
using RemoteUi.Core;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Api.Description;
using RemoteUi.Web.Api.Requests;

namespace RemoteUi.Web.Api;

/// <summary>Adds the API for scripts.</summary>
public static class ApiExtensions
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(ApiJson.Set);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddSingleton<ApiPipeline>();
        services.AddSingleton<ApiProblems>();
        services.AddSingleton<SettingsTag>();
        services.AddSingleton<SettingsAnswers>();
        services.AddSingleton<FeedEvents>();
        services.AddSingleton<RequestModels>();
        services.AddSingleton<RequestAnswers>();
        services.AddOpenApi(ApiAddress.Document, options =>
        {
            options.ShouldInclude = operation =>
                $"/{operation.RelativePath}".StartsWith(ApiAddress.Version1, StringComparison.Ordinal);
            // A secret is a text wherever it is sent, and not a thing of its own with a name.
            options.CreateSchemaReferenceId = json =>
                json.Type == typeof(Secret) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(json);
            options.AddDocumentTransformer<DocumentFacts>();
            options.AddOperationTransformer<OperationFacts>();
            options.AddSchemaTransformer<SchemaFacts>();
        });
        return services;
    }
}
