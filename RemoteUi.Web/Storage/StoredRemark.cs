using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteUi.Core.Client;

namespace RemoteUi.Web.Storage;

/// <summary>A remark as an object; versions up to 0.1.0 wrote a plain text, which is read too.</summary>
internal sealed class StoredRemark : JsonConverter<Remark>
{
    public override Remark Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Remark.Of(RemarkCode.Text, reader.GetString()!);
        var stored = JsonSerializer.Deserialize<Document>(ref reader, options)
            ?? throw new JsonException("Expected a remark, found null");
        return new(stored.Code, stored.Severity, stored.Arguments);
    }

    public override void Write(Utf8JsonWriter writer, Remark value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Document(value.Code, value.Severity, value.Arguments), options);

    private sealed record Document(RemarkCode Code, RemarkSeverity Severity, IReadOnlyList<string> Arguments);
}
