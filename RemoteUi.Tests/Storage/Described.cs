using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteUi.Core.Keys;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// Everything a person could compare of an object, as text: every public property, keys and certificates by their
/// bytes.
/// </summary>
internal static class Described
{
    public static JsonSerializerOptions Options { get; } = new() { Converters = { new OfCertificate(), new OfKey() } };

    private sealed class OfCertificate : JsonConverter<X509Certificate2>
    {
        public override X509Certificate2 Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, X509Certificate2 value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(value.RawData);
    }

    private sealed class OfKey : JsonConverter<PrivateKey>
    {
        public override PrivateKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, PrivateKey value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(value.RevealPkcs8());
    }
}
