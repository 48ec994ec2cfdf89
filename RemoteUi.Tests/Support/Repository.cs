using System.Runtime.CompilerServices;

namespace RemoteUi.Tests.Support;

/// <summary>Finds the sources, for tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", ".."));

    /// <summary>
    /// Returns the files below a folder of the repository with the given name ending, without build output.
    /// </summary>
    public static IEnumerable<string> Files(string folder, string ending) =>
        Directory.EnumerateFiles(
                Path.GetFullPath(Path.Combine(Root, folder)), "*" + ending, SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains(
                    $"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.StartsWith(
                    Path.Combine(Root, "artifacts") + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
