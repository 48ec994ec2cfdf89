using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Storage;

/// <summary>A value kept as JSON in an <see cref="AtomicFile"/>.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static void Write<T>(string path, T value) =>
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(value, Options));

    /// <summary>
    /// The value, or null where there is no such file. Throws <see cref="JsonException"/> where the file was damaged.
    /// </summary>
    public static T? Read<T>(string path)
        where T : class =>
            AtomicFile.Read(path) is { } content ? JsonSerializer.Deserialize<T>(content, Options) : null;
}
