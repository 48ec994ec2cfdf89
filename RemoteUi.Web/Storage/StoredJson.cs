using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Defines how compound values are written as JSON: names of enums rather than numbers, nulls omitted, required members
/// enforced. The settings and reports themselves are written; see docs/decisions/0009.
/// </summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Converters =
        {
            new StoredRemark(),
            new StoredCaCertificate(),
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
        },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    /// <summary>Gets the options for exported files, in which every member must be present.</summary>
    public static JsonSerializerOptions Strict { get; } = new(Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text does not represent such a value.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options)
            ?? throw new JsonException($"Expected a {typeof(T).Name}, found null");
}
