using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteUi.Core;

namespace RemoteUi.Web.Api.Answers;

/// <summary>Reads secrets, and never writes one.</summary>
internal sealed class SecretJson : JsonConverter<Secret?>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Secret.FromTyped(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Secret? value, JsonSerializerOptions options) =>
        writer.WriteNullValue();
}
