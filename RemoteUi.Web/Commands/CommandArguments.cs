namespace RemoteUi.Web.Commands;

/// <summary>Represents the arguments of a backup command.</summary>
/// <param name="Settings">The arguments that are settings of the program.</param>
internal sealed record CommandArguments(
    string Command, string File, string? PassphraseFile, bool Replace, string[] Settings)
{
    private const string PassphraseOption = "--passphrase-file=";
    private const string ReplaceOption = "--replace";

    /// <summary>Returns null if something is missing, doubled, or unknown.</summary>
    public static CommandArguments? Read(string[] args)
    {
        var files = args.Skip(1).Where(argument => !IsOption(argument)).ToList();
        var options = args.Where(IsOption).ToList();
        var settings = options.Where(option => option != ReplaceOption && !IsPassphrase(option)).ToArray();
        var passphrases = options.Where(IsPassphrase).Select(option => option[PassphraseOption.Length..]).ToList();
        var replace = options.Contains(ReplaceOption);
        if (files is not [var file] || passphrases.Count > 1 || !settings.All(option => option.Contains('=')))
            return null;
        if (replace && args[0] != BackupCommands.Restore) return null;
        return new(args[0], Path.GetFullPath(file), passphrases.SingleOrDefault(), replace, settings);
    }

    private static bool IsOption(string argument) => argument.StartsWith("--", StringComparison.Ordinal);

    private static bool IsPassphrase(string option) => option.StartsWith(PassphraseOption, StringComparison.Ordinal);
}
