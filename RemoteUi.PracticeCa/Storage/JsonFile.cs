using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Storage;

/// <summary>Stores a value as JSON in an <see cref="AtomicFile"/>.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static void Write<T>(string path, T value) =>
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(value, Options));

    /// <summary>
    /// Returns the value, or null if the file does not exist. Throws <see cref="JsonException"/> if the file is
    /// damaged.
    /// </summary>
    public static T? Read<T>(string path)
        where T : class =>
            AtomicFile.Read(path) is { } content ? JsonSerializer.Deserialize<T>(content, Options) : null;
}
