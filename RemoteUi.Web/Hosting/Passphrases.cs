using System.Text;
using RemoteUi.Core;

namespace RemoteUi.Web.Hosting;

/// <summary>Gets a passphrase from a file, the environment, or the terminal, but never from an argument.</summary>
internal static class Passphrases
{
    public const string BackupVariable = "REMOTE_UI_BACKUP_PASSPHRASE";

    /// <param name="file">The file with it; null for the environment variable or the terminal.</param>
    /// <param name="isNew">Whether it is chosen now, and is asked for twice on the terminal.</param>
    /// <exception cref="StartException">There is none.</exception>
    public static Secret ForBackup(string? file, bool isNew)
    {
        if (file is not null) return FromFile(file);
        if (Secret.FromTyped(Environment.GetEnvironmentVariable(BackupVariable)) is { } fromEnvironment)
            return fromEnvironment;
        if (!CanAsk)
            throw new StartException(
                $"There is no passphrase. Give a file with --passphrase-file=FILE, or set {BackupVariable}.");
        return Ask("Passphrase of the backup: ", isNew);
    }

    public static bool CanAsk => !Console.IsInputRedirected;

    /// <summary>Returns the first line of a file.</summary>
    public static Secret FromFile(string file)
    {
        using var lines = new StreamReader(file, Encoding.UTF8);
        return Secret.FromTyped(lines.ReadLine())
            ?? throw new StartException($"The first line of the passphrase file {file} is empty. Write it there.");
    }

    /// <summary>Asks on the terminal, without showing what is typed.</summary>
    public static Secret Ask(string question, bool isNew)
    {
        var typed = AskOnce(question);
        if (isNew && typed != AskOnce("The same once more: "))
            throw new StartException("The passphrases differ. Repeat the command.");
        return Secret.FromTyped(typed) ?? throw new StartException("The passphrase is empty. Repeat the command.");
    }

    private static string AskOnce(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            if (key.Key != ConsoleKey.Backspace) typed.Append(key.KeyChar);
            else if (typed.Length > 0) typed.Length--;
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
