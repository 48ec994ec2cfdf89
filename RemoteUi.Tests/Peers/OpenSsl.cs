using System.Diagnostics;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>Runs Debian's <c>openssl</c> as an independent reader of the program's bytes.</summary>
internal sealed class OpenSsl : IDisposable
{
    private readonly string program = Require.Program("openssl", "openssl");
    private readonly TemporaryFolder folder = new();

    /// <summary>Writes bytes to a file and returns its path.</summary>
    public string File(string name, byte[] content)
    {
        var path = folder.File(name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Writes a text to a file and returns its path.</summary>
    public string File(string name, string content) => File(name, System.Text.Encoding.UTF8.GetBytes(content));

    public string PathOf(string name) => folder.File(name);

    /// <summary>Runs a command and returns its output; fails the test if it does not succeed.</summary>
    public string Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"openssl {string.Join(' ', arguments)}: {errors.Result}");
        return output;
    }

    public void Dispose() => folder.Dispose();
}
