using System.Diagnostics;

namespace RemoteUi.Tests.Support;

/// <summary>Debian's <c>openssl</c>, asked for its opinion.</summary>
public static class OpenSsl
{
    /// <summary>What <c>openssl verify</c> says of a certificate in PEM: <c>OK</c>, or its whole complaint.</summary>
    public static async Task<string> VerifyAsync(string caCertificatePath, string certificatePath)
    {
        var said = await RunAsync("verify", "-CAfile", caCertificatePath, certificatePath);
        return said.Trim().EndsWith(": OK", StringComparison.Ordinal) ? "OK" : said;
    }

    /// <summary>Runs openssl and returns everything it wrote, to either stream.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Require.Program("openssl", "openssl"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var written = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return string.Concat(written);
    }
}
