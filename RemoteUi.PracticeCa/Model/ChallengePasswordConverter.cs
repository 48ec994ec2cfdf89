using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Reads a fixed challenge password that an earlier version stored as text.</summary>
internal sealed class ChallengePasswordConverter : JsonConverter<ChallengePassword>
{
    public override ChallengePassword? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text ? new ChallengePassword(text) : null;

    public override void Write(Utf8JsonWriter writer, ChallengePassword value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reveal());
}
