using System.CommandLine;
using System.Text.Json.Nodes;
using RemoteUi.Core;
using RemoteUi.Web.Api.Device;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The commands <c>export FILE</c> and <c>import FILE</c>: [Import/Export] of a running Remote UI. The password of the
/// file is in another file or in the environment.
/// </summary>
internal static class SettingsCommands
{
    public const string Export = "export";
    public const string Import = "import";

    private const string PasswordVariable = "REMOTE_UI_EXPORT_PASSWORD";

    public static Command CreateExport()
    {
        var (file, password) = (FileArgument("The file to write"), PasswordOption());
        return MachineCommand.Create(
            Export, "Export the settings of a running Remote UI", [file], [password], call => ExportAsync(
                call, call.Parsed.GetRequiredValue(file), PasswordOf(call.Parsed.GetValue(password))));
    }

    public static Command CreateImport()
    {
        var (file, password) = (FileArgument("The file to read"), PasswordOption());
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Show what the import would change, and change nothing",
        };
        return MachineCommand.Create(
            Import, "Import settings into a running Remote UI", [file], [password, dryRun], call => ImportAsync(
                call, call.Parsed.GetRequiredValue(file), PasswordOf(call.Parsed.GetValue(password)),
                call.Parsed.GetValue(dryRun)));
    }

    private static async Task<int> ExportAsync(MachineCall call, string file, Secret password)
    {
        var content = await call.Machine.DownloadAsync(
            HttpMethod.Post, "settings/export", new JsonObject { ["password"] = password.Reveal() }, call.Stop);
        await File.WriteAllBytesAsync(file, content, call.Stop);
        call.Output.Line(call.Words["Written", file]);
        call.Output.Document(new { Status = "done", File = file });
        return CommandExit.Done;
    }

    private static async Task<int> ImportAsync(MachineCall call, string file, Secret password, bool dryRun)
    {
        var content = await File.ReadAllBytesAsync(file, call.Stop);
        var imported = await call.Machine.PostAsync<ImportedModel>(
            "settings/import",
            new JsonObject
            {
                ["file"] = Convert.ToBase64String(content),
                ["password"] = password.Reveal(),
                ["dryRun"] = dryRun,
            },
            call.Stop);
        foreach (var change in imported.Changes)
            call.Output.Line($"{change.Field}: {change.Old ?? "-"} -> {change.New ?? "-"}");
        call.Output.Line(
            call.Words[imported.IsDone ? "Machine.Imported" : "Machine.WouldImport", imported.Changes.Count]);
        call.Output.Document(new { Status = "done", imported.IsDone, imported.Changes });
        return CommandExit.Done;
    }

    private static Argument<string> FileArgument(string description) => new("FILE") { Description = description };

    private static Option<string?> PasswordOption() => new("--password-file")
    {
        Description = "The file with the password of the export, \"-\" for standard input; without it, the "
            + $"environment variable {PasswordVariable}",
        HelpName = "FILE",
    };

    private static Secret PasswordOf(string? file) =>
        ChallengePasswords.ReadOne(file, PasswordVariable, "password")
            ?? throw new StartException($"There is no password. Use --password-file, or set {PasswordVariable}.");
}
