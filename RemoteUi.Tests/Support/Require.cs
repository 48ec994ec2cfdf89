namespace RemoteUi.Tests.Support;

/// <summary>
/// Checks for what a test requires of the environment. If it is missing, the test is skipped with the reason, or fails
/// with REQUIRE_PEERS=1. With HIDE_PEERS=1, all programs are missing, as on a computer that has only the SDK.
/// </summary>
public static class Require
{
    private static readonly AsyncLocal<bool> NothingIsInstalled = new();

    /// <summary>Returns the full path of a program, searched in PATH and in <paramref name="otherFolders"/>.</summary>
    public static string Program(string name, string debianPackage, params string[] otherFolders)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(otherFolders);
        var path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return path is null || NothingIsInstalled.Value || IsEverythingHidden
            ? throw Missing($"{name} is not installed (Debian package {debianPackage})")
            : path;
    }

    /// <summary>Checks that the test may do what it needs, for example make a network namespace.</summary>
    public static void Permission(bool isGiven, string reason)
    {
        if (!isGiven) throw Missing(reason);
    }

    /// <summary>Whether every program is missing in the whole run.</summary>
    public static bool IsEverythingHidden => IsSet("HIDE_PEERS");

    /// <summary>Runs an action as if none of the programs were installed.</summary>
    public static async Task WithNothingInstalledAsync(Func<Task> something)
    {
        NothingIsInstalled.Value = true;
        await something();
    }

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) == "1";

    private static InvalidOperationException Missing(string reason)
    {
        var fails = IsSet("REQUIRE_PEERS") && !NothingIsInstalled.Value;
        if (fails) Assert.Fail(reason);
        Assert.Skip(reason);
        return new InvalidOperationException(reason);
    }
}
