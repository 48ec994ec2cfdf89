namespace RemoteUi.Tests.Support;

/// <summary>
/// What a test needs of the machine it runs on. Missing, the test is skipped with the reason; with REQUIRE_PEERS=1 it
/// fails.
/// </summary>
public static class Require
{
    private static readonly AsyncLocal<bool> NothingIsInstalled = new();

    /// <summary>The full path of a program, searched in PATH and in <paramref name="otherFolders"/>.</summary>
    public static string Program(string name, string debianPackage, params string[] otherFolders)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(otherFolders);
        var path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return path is null || NothingIsInstalled.Value
            ? throw Missing($"{name} is not installed (Debian package {debianPackage})")
            : path;
    }

    /// <summary>Does something as on a machine that has none of the programs.</summary>
    public static async Task WithNothingInstalledAsync(Func<Task> something)
    {
        NothingIsInstalled.Value = true;
        await something();
    }

    private static InvalidOperationException Missing(string reason)
    {
        var fails = Environment.GetEnvironmentVariable("REQUIRE_PEERS") == "1" && !NothingIsInstalled.Value;
        if (fails) Assert.Fail(reason);
        Assert.Skip(reason);
        return new InvalidOperationException(reason);
    }
}
