using System.CommandLine;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Commands;

namespace RemoteUi.Tests.Commands;

/// <summary>Checks that each command has tests that run it, and that none takes a secret as an argument.</summary>
public sealed class EveryCommandTests
{
    /// <summary>Words in the name of an option whose value may be a secret.</summary>
    private static readonly string[] Secrets = ["password", "challenge", "secret", "token", "passphrase"];

    /// <summary>The tests that run each command, in this folder or beside it.</summary>
    private static readonly Dictionary<string, string> RunBy = new()
    {
        ["serve"] = "Hosting/CommandLineTests.cs",
        ["help"] = "Hosting/CommandLineTests.cs",
        ["version"] = "Hosting/CommandLineTests.cs",
        ["backup"] = "Commands/BackupTests.cs",
        ["restore"] = "Commands/BackupTests.cs",
        ["enroll"] = "Commands/EnrollCommandTests.cs",
        ["caps"] = "Commands/CaCommandsTests.cs",
        ["ca"] = "Commands/CaCommandsTests.cs",
        ["check"] = "Commands/CheckCommandTests.cs",
        ["fleet"] = "Commands/FleetCommandTests.cs",
        ["inspect"] = "Commands/InspectCommandTests.cs",
        ["status"] = "Commands/MachineCommandsTests.cs",
        ["request"] = "Commands/MachineCommandsTests.cs",
        ["export"] = "Commands/MachineCommandsTests.cs",
        ["import"] = "Commands/MachineCommandsTests.cs",
    };

    [Fact]
    public void Each_command_is_an_argument_in_its_tests()
    {
        string[] commands =
        [
            "serve", "help", "version", BackupCommands.Backup, BackupCommands.Restore, .. ProgramCommands.Names,
        ];

        Assert.Equal(commands.Order(StringComparer.Ordinal), RunBy.Keys.Order(StringComparer.Ordinal));
        Assert.All(RunBy, run => Assert.Contains(
            $"\"{run.Key}\"", File.ReadAllText(Path.Combine(Repository.Root, "RemoteUi.Tests", run.Value)),
            StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_for_a_secret_takes_a_file()
    {
        var options = ProgramCommands.Create().SelectMany(WithSubcommands).SelectMany(command => command.Options)
            .Where(option => Secrets.Any(word => option.Name.Contains(word, StringComparison.Ordinal)))
            .ToList();

        Assert.True(options.Count > 5, $"{options.Count} options were found");
        Assert.All(options, option => Assert.EndsWith("-file", option.Name, StringComparison.Ordinal));
    }

    private static IEnumerable<Command> WithSubcommands(Command command) =>
        command.Subcommands.SelectMany(WithSubcommands).Prepend(command);
}
