using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The commands <c>backup FILE</c> and <c>restore FILE</c> of the program. Settings (<c>--DataDirectory=...</c>) are
/// read as by the program itself.
/// </summary>
public static class BackupCommands
{
    public const string Backup = "backup";
    public const string Restore = "restore";

    private const string Usage =
        "Usage: backup FILE | restore FILE [--replace], with [--passphrase-file=FILE] [--DataDirectory=FOLDER]";

    private const int WrongUsage = 2;

    /// <summary>Whether the arguments of the program are one of these commands, and do not ask for help.</summary>
    public static bool Matches(string[] args) =>
        args is [Backup or Restore, ..] && !args.Any(argument => argument is "--help" or "-h" or "-?");

    /// <summary>Returns the exit status: 0, 1 if it failed, 2 if the arguments are wrong.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (CommandArguments.Read(args) is not { } arguments)
        {
            await errors.WriteLineAsync(Usage);
            return WrongUsage;
        }

        try
        {
            await output.WriteLineAsync(await RunAsync(arguments));
            return 0;
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync($"{args[0]} failed: {StartFaults.Explain(fault)}");
            return 1;
        }
    }

    private static async Task<string> RunAsync(CommandArguments arguments)
    {
        // The same configuration and content root as the program's, so that both mean the same folder.
        var builder = WebApplication.CreateSlimBuilder(ContentRoot.OptionsFor(arguments.Settings));
        var data = DataFolder.Open(builder.Configuration, builder.Environment.ContentRootPath);
        var passphrase = Passphrases.ForBackup(arguments.PassphraseFile, isNew: arguments.Command == Backup);
#pragma warning disable RS0030 // A command is a composition root of its own.
        var clock = TimeProvider.System;
#pragma warning restore RS0030
        return arguments.Command == Backup
            ? new BackupWriter(data, clock).Write(arguments.File, passphrase)
            : await new BackupReader(data, clock).RestoreAsync(arguments.File, passphrase, arguments.Replace);
    }
}
