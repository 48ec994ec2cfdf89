using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Compares the client with Debian's scepclient (one process per enrollment, with a key generated beforehand), both
/// against the same scepserver on loopback. Each is charged its own processor time, user and system, including that for
/// the network. Requires Debian's package scep and bash.
/// </summary>
internal static class SideBySide
{
    private const int Enrollments = 300;
    private const int WarmingUp = 1000;
    private const string Folder = "depot";

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("remote-ui-side-by-side-");
        try
        {
            await ShellAsync(folder, $"scepserver ca -init -keySize 2048 -depot {Folder}");
            var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
            using var server = Process.Start(
                new ProcessStartInfo("scepserver", ["-depot", Folder, "-port", port, "-allowrenew", "0"])
                {
                    WorkingDirectory = folder.FullName,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                })!;
            server.BeginOutputReadLine();
            server.BeginErrorReadLine();
            try
            {
                var url = $"http://127.0.0.1:{port}/scep";
                await ShellAsync(
                    folder,
                    $"for i in $(seq 100); do (exec 3<>/dev/tcp/127.0.0.1/{port}) 2>/dev/null && break; sleep 0.1; "
                        + "done");
                var (ours, theirs) = (await OursAsync(new Uri(url)), await TheirsAsync(folder, url));
                await Console.Out.WriteLineAsync("Processor time for one enrollment, in ms:");
                await Console.Out.WriteLineAsync(FormattableString.Invariant($"Remote UI, warm:       {ours:0.00}"));
                await Console.Out.WriteLineAsync(FormattableString.Invariant($"scepclient, a process: {theirs:0.00}"));
            }
            finally
            {
                server.Kill();
                await server.WaitForExitAsync();
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> OursAsync(Uri url)
    {
#pragma warning disable RS0030 // A composition root: the only place that uses the system's clock.
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddScepClient()
            .BuildServiceProvider();
#pragma warning restore RS0030
        var client = services.GetRequiredService<IScepClient>();
        var server = new ScepServer(url, TimeSpan.FromSeconds(30), null, null);
        var ca = ((CaResult.Found)await client.GetCaAsync(server, CancellationToken.None)).Ca;
        var key = PrivateKey.Make(KeyLength.Rsa2048);
        for (var warming = 0; warming < WarmingUp; warming++) await EnrollAsync(client, server, ca, key);

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var done = 0; done < Enrollments; done++) await EnrollAsync(client, server, ca, key);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / Enrollments;
    }

    private static async Task EnrollAsync(IScepClient client, ScepServer server, CaProfile ca, PrivateKey key)
    {
        var order = new CertificateOrder(
            TransactionId.New(), key, new RequestSubject("Benchmarks", "ours.example"), SignatureHash.Sha256);
        var answer = await client.SendAsync(server, ca, client.Prepare(server, ca, order), CancellationToken.None);
        if (answer is not EnrollmentResult.Issued) throw new InvalidOperationException($"Not issued: {answer}");
    }

    /// <summary>
    /// Measures scepclient. The first run generates key and CSR, which the others reuse. Bash reports the processor
    /// time of its child processes.
    /// </summary>
    private static async Task<double> TheirsAsync(DirectoryInfo folder, string url)
    {
        var enroll = $"scepclient -private-key client.key -certificate client.pem -server-url {url} -cn "
            + "theirs.example -organization Benchmarks -keySize 2048 >/dev/null 2>&1";
        await ShellAsync(folder, $"{enroll} && test -s client.pem");
        var times = await ShellAsync(
            folder, $"for i in $(seq {Enrollments}); do rm -f client.pem; {enroll} || exit 1; done; times");
        return times.Split('\n')[1].Split(' ').Sum(Seconds) * 1000 / Enrollments;
    }

    /// <summary>Parses bash's "0m1.234s".</summary>
    private static double Seconds(string text)
    {
        var parts = text.TrimEnd('s').Split('m');
        return (
            double.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + double.Parse(parts[1],
            CultureInfo.InvariantCulture);
    }

    private static async Task<string> ShellAsync(DirectoryInfo folder, string script)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("bash", ["-c", script])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
            })!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return shell.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"bash failed with {shell.ExitCode}: {script}");
    }
}
