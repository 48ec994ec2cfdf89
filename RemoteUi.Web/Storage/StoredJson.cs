using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteUi.Web.Storage;

/// <summary>
/// How compound values are written as JSON: names of enums rather than numbers, nulls left out, strict about what has
/// to be there. What is written are the settings and reports themselves; see docs/decisions/0009.
/// </summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Converters =
        {
            new StoredRemark(),
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
        },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    /// <summary>For files from elsewhere: every part has to be there.</summary>
    public static JsonSerializerOptions Strict { get; } = new(Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text is not such a value.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options)
            ?? throw new JsonException($"Expected a {typeof(T).Name}, found null");
}
