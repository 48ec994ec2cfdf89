using System.Text;
using RemoteUi.Core;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Commands;

/// <summary>
/// Reads the challenge passwords of a command from a file, from standard input, or from the environment: never from an
/// argument, which every user of the computer can see.
/// </summary>
internal static class ChallengePasswords
{
    public const string Variable = "REMOTE_UI_CHALLENGE_PASSWORD";

    private const string StandardInput = "-";

    /// <summary>The variable with the password for the administration page of an NDES.</summary>
    public const string NdesVariable = "REMOTE_UI_NDES_PASSWORD";

    /// <param name="file">Null for the environment variable.</param>
    /// <param name="areOneTime">Whether each line is a password of its own; otherwise the first line is the password.
    /// </param>
    /// <exception cref="StartException">The file holds none.</exception>
    public static IReadOnlyList<Secret> Read(string? file, bool areOneTime) =>
        Read(file, areOneTime, Variable, "challenge password");

    /// <summary>Returns the one password for every request; null if none is given.</summary>
    /// <exception cref="StartException">The file holds none.</exception>
    public static Secret? ReadOne(string? file) => Read(file, areOneTime: false) is [var password] ? password : null;

    /// <summary>Returns the password for the administration page of an NDES; null if none is given.</summary>
    /// <exception cref="StartException">The file holds none.</exception>
    public static Secret? ReadNdes(string? file) =>
        ReadOne(file, NdesVariable, "password");

    /// <summary>Returns a password for something else; null if none is given.</summary>
    /// <param name="what">What it is, for the message that there is none.</param>
    /// <exception cref="StartException">The file holds none.</exception>
    public static Secret? ReadOne(string? file, string variable, string what) =>
        Read(file, areOneTime: false, variable, what) is [var password] ? password : null;

    private static List<Secret> Read(string? file, bool areOneTime, string variable, string what)
    {
        if (file is null)
            return Secret.FromTyped(Environment.GetEnvironmentVariable(variable)) is { } fromEnvironment
                ? [fromEnvironment]
                : [];
        using var lines = file == StandardInput ? Console.In : new StreamReader(file, Encoding.UTF8);
        var passwords = Lines(lines).Take(areOneTime ? int.MaxValue : 1).Select(Secret.FromTyped).OfType<Secret>();
        List<Secret> found = [.. passwords];
        return found.Count > 0
            ? found
            : throw new StartException($"There is no {what} in {file}. Write it in the first line.");
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }
}
