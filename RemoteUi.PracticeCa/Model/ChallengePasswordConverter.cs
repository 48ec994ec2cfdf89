using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Stores the fixed challenge password as text, in a file that only the program's user can read.</summary>
internal sealed class ChallengePasswordConverter : JsonConverter<ChallengePassword>
{
    public override ChallengePassword? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text ? new ChallengePassword(text) : null;

    public override void Write(Utf8JsonWriter writer, ChallengePassword value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reveal());
}
