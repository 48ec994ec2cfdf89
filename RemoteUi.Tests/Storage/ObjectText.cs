using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteUi.Core.Keys;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// Writes every public property of an object as text, for comparison; keys and certificates by their bytes.
/// </summary>
internal static class ObjectText
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
