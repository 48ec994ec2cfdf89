using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteUi.Web.EvidenceFiles;

/// <summary>Defines how evidence is written: indented, for people read it too; nulls are left out.</summary>
public static class EvidenceJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter(),
        },
    };

    public static byte[] Write(EvidenceFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Options);
}
