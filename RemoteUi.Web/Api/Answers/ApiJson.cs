using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;

namespace RemoteUi.Web.Api.Answers;

/// <summary>
/// The JSON of the API: names in camelCase, choices by name, and nothing that is not understood is passed over.
/// </summary>
internal static class ApiJson
{
    public static void Set(JsonOptions options)
    {
        var json = options.SerializerOptions;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.PropertyNameCaseInsensitive = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.Converters.Add(new SecretJson());
    }

    /// <summary>Returns the name of a form's field as the API has it: <c>keyAndCertificate.keyName</c>.</summary>
    public static string NameOf(string field) =>
        string.Join('.', field.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>Returns the name of a choice as the API has it.</summary>
    public static string NameOf<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());
}
