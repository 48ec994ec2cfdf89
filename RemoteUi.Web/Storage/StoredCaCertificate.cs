using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Converts a CA certificate of the device to and from its stored format, also that of exported files: the certificate,
/// DER in base64, with its uses. Before there were uses it was the base64 alone, and trusted for https.
/// </summary>
internal sealed class StoredCaCertificate : JsonConverter<CaCertificate>
{
    public override CaCertificate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new CaCertificate(reader.GetString()!) { Uses = CaUses.HttpsOnly };
        var stored = JsonSerializer.Deserialize<Stored>(ref reader, options)
            ?? throw new JsonException("Expected a CA certificate, found null");
        return new CaCertificate(stored.Der) { Uses = stored.Uses };
    }

    public override void Write(Utf8JsonWriter writer, CaCertificate value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Stored(value.Der, value.Uses), options);

    private sealed record Stored([property: JsonRequired] string Der, [property: JsonRequired] CaUses Uses);
}
