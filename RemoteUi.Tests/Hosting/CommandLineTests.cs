using System.Diagnostics;
using RemoteUi.Tests.Support;
using RemoteUi.Web;
using RemoteUi.Web.Commands;

namespace RemoteUi.Tests.Hosting;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
    }

    [Theory]
    [InlineData]
    [InlineData("--Listen:HttpPort=9000", "--DataDirectory", "elsewhere")]
    [InlineData("--listen:httpport=9000", "/Scep:Floor=AesSha256", "Device:Name=mfp")]
    [InlineData("--Notifications:Smtp:Host=mail.example", "--Logging:LogLevel:Default=Error", "--environment=Test")]
    [InlineData("--reset-administrator", "--Access:AttemptsPerMinute=5", "--AllowedHosts=mfp.example")]
    [InlineData("serve", "--Listen:HttpPort=9000")]
    public void Settings_let_the_program_start(params string[] args) => Assert.Null(Check(args));

    [Theory]
    [InlineData("--Listen:HttpProt=9000", "Unknown option --Listen:HttpProt. Did you mean --Listen:HttpPort?")]
    [InlineData("--Data=x", "Unknown option --Data. --help lists what there is.")]
    [InlineData("halp", "Unknown command halp. Did you mean help?")]
    [InlineData("bakup", "Unknown command bakup. Did you mean backup?")]
    [InlineData("chek", "Unknown command chek. Did you mean check?")]
    [InlineData("--reset-admin", "Unknown option --reset-admin. --help lists what there is.")]
    [InlineData("--reset-administrators", "Unknown option --reset-administrators. Did you mean --reset-administrator?")]
    [InlineData("sevre", "Unknown command sevre. Did you mean serve?")]
    [InlineData("--DataDirectory", "--DataDirectory needs a value.")]
    public void Anything_else_is_refused_with_one_line(string arg, string line)
    {
        Assert.Equal(CommandLine.Misused, Check(arg));
        Assert.Equal(line + Environment.NewLine, errors.ToString());
        Assert.Empty(output.ToString());
    }

    [Theory]
    [InlineData(true, "backup", "saved")]
    [InlineData(true, "restore", "saved", "--replace")]
    [InlineData(false, "backup", "--help")]
    [InlineData(false, "--DataDirectory=elsewhere")]
    public void A_backup_command_is_one_unless_it_asks_for_help(bool isOne, params string[] args) =>
        Assert.Equal(isOne, BackupCommands.Matches(args));

    [Fact]
    public void Every_documented_setting_is_accepted()
    {
        var names = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "settings.md"))
            .Where(line => line.StartsWith("- `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1])
            .ToList();

        Assert.True(names.Count > 15, $"{names.Count} settings were found");
        Assert.All(
            names.Except(Secrets), name => Assert.Null(Check(name.StartsWith('-') ? name : $"--{name}=value")));
    }

    [Fact]
    public void A_secret_is_refused_as_an_argument_and_its_value_not_repeated()
    {
        foreach (var name in Secrets)
        {
            Assert.Equal(CommandLine.Misused, Check($"--{name}=on-the-command-line"));
            Assert.Equal(CommandLine.Misused, Check("serve", $"/{name.ToUpperInvariant()}", "on-the-command-line"));
        }

        Assert.Contains("Notifications__Smtp__Password", errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("on-the-command-line", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Check("help"));
        Assert.All(
            Secrets, name => Assert.DoesNotContain($"--{name}", output.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public void Help_lists_every_setting_of_the_configuration(string arg)
    {
        Assert.Equal(0, Check(arg, "--Listen:HttpPort=9000"));
        Assert.All(
            ["DataDirectory", "Device:KeyLimit", "Listen:Address", "Notifications:Smtp:Port", "PracticeCa:Enabled"],
            name => Assert.Contains($"--{name}=", output.ToString(), StringComparison.Ordinal));
        Assert.All(
            ["backup FILE", "restore FILE", .. ProgramCommands.Names],
            name => Assert.Contains($"remote-ui {name} ", output.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--version", 0)]
    [InlineData("version", 0)]
    [InlineData("--verzion", 2)]
    public async Task The_program_ends_without_making_a_data_folder(string arg, int exitCode)
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        using var program = Process.Start(
            new ProcessStartInfo("dotnet", [RunningProgram.Dll, arg, $"--DataDirectory={data}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder.Path,
            })!;
        var (printed, refused) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();

        Assert.Equal(exitCode, program.ExitCode);
        Assert.Single((await printed + await refused).Trim().Split('\n'));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("Port", "port", 0)]
    [InlineData("prot", "port", 2)]
    [InlineData("portal", "port", 2)]
    public void The_distance_of_two_words_counts_letters(string left, string right, int letters) =>
        Assert.Equal(letters, NearWords.Distance(left, right));

    private static string[] Secrets => ["Notifications:WebhookUrl", "Notifications:Smtp:Password"];

    private int? Check(params string[] args) => CommandLine.Check(args, output, errors);
}
