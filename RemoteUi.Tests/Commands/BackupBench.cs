using RemoteUi.Tests.Support;
using RemoteUi.Web.Commands;

namespace RemoteUi.Tests.Commands;

/// <summary>Runs the backup commands, with a passphrase in a file.</summary>
internal sealed class BackupBench : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BackupBench() => SetPassphrase("a passphrase for the backup");

    public string File => folder.File("backup.p7m");

    public void SetPassphrase(string passphrase) => System.IO.File.WriteAllText(folder.File("passphrase"), passphrase);

    public async Task<(int Code, string Said)> RunAsync(string command, string data, params string[] options)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await BackupCommands.RunAsync(
            [command, File, $"--passphrase-file={folder.File("passphrase")}", $"--DataDirectory={data}", .. options],
            output, errors);
        Assert.Equal("", (code == 0 ? errors : output).ToString());
        return (code, Assert.Single((output.ToString() + errors).TrimEnd().Split('\n')));
    }

    public async Task SucceedAsync(string command, string data, params string[] options)
    {
        var (code, said) = await RunAsync(command, data, options);
        Assert.True(code == 0, said);
    }

    public async Task<string> FailAsync(string command, string data, params string[] options)
    {
        var (code, said) = await RunAsync(command, data, options);
        Assert.True(code == 1, said);
        return said;
    }

    public void Dispose() => folder.Dispose();
}
