namespace RemoteUi.Tests.Support;

/// <summary>
/// What a test needs of the machine it runs on. Missing, the test is skipped with the reason; with REQUIRE_PEERS=1 it
/// fails.
/// </summary>
public static class Require
{
    /// <summary>The full path of a program, searched in PATH and in <paramref name="otherFolders"/>.</summary>
    public static string Program(string name, string debianPackage, params string[] otherFolders)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(otherFolders);
        var path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return path ?? throw Missing($"{name} is not installed (Debian package {debianPackage})");
    }

    private static InvalidOperationException Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("REQUIRE_PEERS") == "1") Assert.Fail(reason);
        Assert.Skip(reason);
        return new InvalidOperationException(reason);
    }
}
