using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteUi.Fleet.Storage;

/// <summary>Writes the settings of a rehearsal as JSON: names of enums rather than numbers, nulls omitted.</summary>
internal static class StoredSettings
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    public static string Write(RehearsalSettings settings) => JsonSerializer.Serialize(settings, Options);

    /// <exception cref="JsonException">The text does not represent settings.</exception>
    public static RehearsalSettings Read(string json) =>
        JsonSerializer.Deserialize<RehearsalSettings>(json, Options)
            ?? throw new JsonException("Expected the settings of a rehearsal, found null");
}
