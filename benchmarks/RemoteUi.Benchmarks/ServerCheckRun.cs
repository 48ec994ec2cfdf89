using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web;
using RemoteUi.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Running;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Measures one run of the server check at level Probe against the program's own practice CA over HTTP on loopback,
/// with keys that are really made and the pauses between messages.
/// </summary>
internal static class ServerCheckRun
{
    private const int Passwords = 60;

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("remote-ui-server-check-");
        var started = new TaskCompletionSource<WebApplication>();
        var loop = HostLoop.RunAsync(
            () => Web.Program.Build(
                [
                    $"--DataDirectory={folder.FullName}", "--Listen:HttpPort=0", "--Listen:HttpsPort=0",
                    "--Logging:LogLevel:Default=None",
                ],
                _ => { }),
            started.SetResult);
        if (await Task.WhenAny(started.Task, loop) == loop)
            throw new InvalidOperationException("The program did not start");
        var app = await started.Task;
        var order = Order(app);
        var clock = Stopwatch.StartNew();
        var run = await app.Services.GetRequiredService<CheckRunner>().RunAsync(order, _ => { }, default);
        await ReportAsync(run, clock.Elapsed);
        app.Lifetime.StopApplication();
        await loop;
        folder.Delete(recursive: true);
    }

    private static CheckOrder Order(WebApplication app)
    {
        var ca = app.Services.GetRequiredService<PracticeCaAdministration>();
        ca.Change(new PracticeCaBehavior
        {
            Challenge = ChallengeRule.OneTime,
            Capabilities = CapabilityList.AesSha2,
        });
        var http = new Uri(app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal)));
        var address = new Uri($"http://127.0.0.1:{http.Port}{PracticeCaEndpoint.Path}");
        return new(new ScepServer(address, TimeSpan.FromSeconds(30), null, null), CheckLevel.Probe)
        {
            IsResponsible = true,
            ChallengePasswords =
                [.. Enumerable.Range(0, Passwords).Select(_ => new Secret(ca.MakeOneTimePassword()))],
            PasswordsAreOneTime = true,
        };
    }

    private static async Task ReportAsync(CheckRun run, TimeSpan elapsed)
    {
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Results.Count} checks in {elapsed.TotalSeconds:0.0} s, {run.Footprint.Count} certificates"));
        foreach (var slow in run.Results.OrderByDescending(result => result.Duration).Take(5))
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  {slow.Id}: {slow.Duration.TotalSeconds:0.0} s"));
        foreach (var result in run.Results.Where(result => result.Outcome.Severity > RemoteUi.Workbench.Severity.Info))
            await Console.Out.WriteLineAsync($"  found: {result.Id} {result.Outcome.Word}");
    }
}
