using RemoteUi.Core;
using RemoteUi.Fleet.Storage;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Access;
using RemoteUi.Web.Commands;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Notifications;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Telemetry;

namespace RemoteUi.Web;

/// <summary>Checks the command line before anything is started, read, or created.</summary>
public static class CommandLine
{
    /// <summary>The exit code for a command line that was not understood.</summary>
    public const int Misused = 2;

    /// <summary>The settings of the program, as <c>Section:Name</c>.</summary>
    private static readonly string[] Settings =
    [
        DataFolder.Setting,
        LocalHosts.Setting,
        .. NamesOf(typeof(AccessOptions), AccessOptions.Section),
        .. NamesOf(typeof(DeviceOptions), DeviceOptions.Section),
        .. NamesOf(typeof(FleetOptions), FleetOptions.Section),
        .. NamesOf(typeof(KeyRingOptions), KeyRingOptions.Section),
        .. NamesOf(typeof(ListeningOptions), ListeningOptions.Section),
        .. NamesOf(typeof(LogOptions), LogOptions.Section),
        .. NamesOf(typeof(NotificationOptions), NotificationOptions.Section),
        .. NamesOf(typeof(PracticeCaOptions), PracticeCaOptions.Section)
            .Where(name => !name.EndsWith(nameof(PracticeCaOptions.DataDirectory), StringComparison.Ordinal)),
        .. NamesOf(typeof(ScepOptions), ScepOptions.Section),
        .. NamesOf(typeof(TelemetryOptions), TelemetryOptions.Section),
    ];

    /// <summary>The settings that no argument may have. Of a webhook, the path is often its password.</summary>
    private static readonly string[] Secrets =
    [
        $"{NotificationOptions.Section}:{nameof(NotificationOptions.WebhookUrl)}",
        $"{NotificationOptions.Section}:{nameof(NotificationOptions.Smtp)}:{nameof(SmtpOptions.Password)}",
    ];

    /// <summary>The settings of the host, and the beginning of those of the log.</summary>
    private static readonly string[] OfHost = ["applicationName", "contentRoot", "environment"];

    private const string OfLog = "Logging:";

    /// <summary>Starts the server, as no command does too.</summary>
    private const string Serve = "serve";

    private const string Help = "help";
    private const string ShowVersion = "version";

    private static readonly string[] Commands =
        [Serve, Help, ShowVersion, BackupCommands.Backup, BackupCommands.Restore, .. ProgramCommands.Names];

    private static readonly string[] Options =
        [.. Settings.Append("help").Append("version").Select(name => $"--{name}"), StartArguments.ResetOption];

    /// <summary>Returns the arguments of the server: those after <c>serve</c>, or all.</summary>
    public static string[] OfServer(string[] args) => args is [Serve, .. var rest] ? rest : args;

    /// <summary>Returns the exit code if the program is not to start; otherwise null.</summary>
    public static int? Check(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (args is [Help, ..] || args.Any(arg => arg is "--help" or "-h" or "-?")) return Print(output, Usage(), 0);
        if (args is [ShowVersion, ..] || args.Contains("--version"))
            return Print(output, $"{ProductVersion.Product} {ProductVersion.Number}", 0);
        for (var place = args is [Serve, ..] ? 1 : 0; place < args.Count; place++)
        {
            if (args[place] == StartArguments.ResetOption) continue;
            var (name, hasValue) = Split(args[place]);
            if (name is null) return Print(errors, Unknown("command", args[place], [.. Commands, .. Options]), Misused);
            if (!IsKnown(name)) return Print(errors, Unknown("option", $"--{name}", Options), Misused);
            if (Secrets.Contains(name, StringComparer.OrdinalIgnoreCase)) return Print(errors, NotHere(name), Misused);
            if (!hasValue && ++place == args.Count) return Print(errors, $"--{name} needs a value.", Misused);
        }

        return null;
    }

    /// <summary>
    /// Returns the name of an option, or null if the argument is none, and whether its value follows "=".
    /// </summary>
    private static (string? Name, bool HasValue) Split(string arg)
    {
        var text = arg.StartsWith("--", StringComparison.Ordinal) ? arg[2..] : arg.StartsWith('/') ? arg[1..] : null;
        var parts = (text ?? arg).Split('=', 2);
        return text is null && parts.Length == 1 ? (null, false) : (parts[0], parts.Length == 2);
    }

    private static string NotHere(string secret) =>
        $"--{secret} is a secret, and every user of this computer can see the arguments of programs. Set it in "
            + "appsettings.json, or in the environment variable "
            + $"{secret.Replace(":", "__", StringComparison.Ordinal)}.";

    private static bool IsKnown(string name) =>
        name.StartsWith(OfLog, StringComparison.OrdinalIgnoreCase)
            || Settings.Concat(OfHost).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Unknown(string kind, string typed, string[] known)
    {
        var nearest = known.MinBy(Distance)!;
        return Distance(nearest) <= Math.Max(2, nearest.Length / 3)
            ? $"Unknown {kind} {typed}. Did you mean {nearest}?"
            : $"Unknown {kind} {typed}. --help lists what there is.";

        int Distance(string name) => NearWords.Distance(typed.TrimStart('-'), name.TrimStart('-'));
    }

    private static string Usage() => string.Join(
        Environment.NewLine,
        [
            $"{ProductVersion.Product} {ProductVersion.Number}: the web interface of an emulated printer that enrolls "
                + "certificates over SCEP", "",
            "Usage: remote-ui [serve] [--Setting=value ...]",
            "       remote-ui backup FILE [--passphrase-file=FILE]",
            "       remote-ui restore FILE [--replace] [--passphrase-file=FILE]",
            .. ProgramCommands.Descriptions.Select(command => $"       remote-ui {command.Name} ..."), "",
            .. ProgramCommands.Descriptions.Select(command =>
                $"  {command.Name,-22} {command.Description}; {command.Name} --help lists its options"),
            "  -h, --help, help       Print this help", "  --version, version     Print the version",
            "  --reset-administrator  Print a code with which the administrator sets a new password", "",
            "Settings (docs/settings.md; also in appsettings.json and in the environment):", "",
            .. Settings.Except(Secrets).Select(name => $"  --{name}="), "",
            "Secrets, only in appsettings.json and in the environment:", "", .. Secrets.Select(name => $"  {name}"),
        ]);

    private static int Print(TextWriter writer, string text, int exitCode)
    {
        writer.WriteLine(text);
        return exitCode;
    }

    private static IEnumerable<string> NamesOf(Type options, string section) =>
        options.GetProperties()
            .Where(property => property.CanWrite)
            .SelectMany(property => property.PropertyType is { IsClass: true } type && type != typeof(string)
                ? NamesOf(type, $"{section}:{property.Name}")
                : [$"{section}:{property.Name}"]);
}
