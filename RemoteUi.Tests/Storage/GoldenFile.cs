using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// Reads and compares the stored formats, kept as readable files. Changing one changes the format of machines in use:
/// see docs/decisions/0009-stored-formats-are-pinned.md.
/// </summary>
internal static class GoldenFile
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The text without line breaks and blanks, as the program writes it.</summary>
    public static string ReadCompact(string name) => JsonNode.Parse(Read(name))!.ToJsonString();

    public static void AssertIs(string name, string json)
    {
        var now = JsonNode.Parse(json)!.ToJsonString(Readable) + "\n";
        Assert.True(
            File.Exists(PathOf(name)) && now == Read(name),
            $"What is stored now is not what Golden/{name} says. That is the format of machines in use: a new name "
                + $"is added to the file, a changed one needs a migration or a converter. It is now:\n{now}");
    }

    private static string PathOf(string name) =>
        Path.Combine(Repository.Root, "RemoteUi.Tests", "Storage", "Golden", name);
}
