using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Benchmarks.Published;

/// <summary>
/// Measures pages of a published build with one request in flight, signed in: 20 rows of status, 10 keys, and a
/// register of 20 entries. The pages take turns.
/// </summary>
internal static partial class PagesRun
{
    private const string User = "benchmark";
    private const string Password = "correct horse battery";
    private const int Rows = 20;
    private const int Keys = 10;
    private const int WarmUp = 500;
    private const int Requests = 1_000;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("Portal", "/"),
        ("Status, 20 rows", "/settings/device-management/request-status"),
        ("Keys, 10 keys", "/settings/device-management/keys"),
        ("Request form", "/settings/device-management/scep/request"),
        ("Practice CA's register", "/workbench/practice-ca/register"),
    ];

    /// <param name="published">The folder of the published build.</param>
    public static async Task MeasureAsync(string published)
    {
        var data = Directory.CreateTempSubdirectory("remote-ui-pages-");
        try
        {
            await PrepareAsync(data);
            using var program = await PublishedProgram.StartAsync(published, data.FullName);
            using var browser = new HttpClient(
                new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() })
            {
                BaseAddress = program.Address,
            };
            await LogInAsync(browser);
            for (var request = 0; request < WarmUp; request++)
                foreach (var (_, path) in Pages) await GetAsync(browser, path);
            await WriteAsync(await TimesAsync(browser));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<double[][]> TimesAsync(HttpClient browser)
    {
        var times = Pages.Select(_ => new double[Requests]).ToArray();
        for (var request = 0; request < Requests; request++)
            for (var page = 0; page < Pages.Length; page++)
            {
                var from = Stopwatch.GetTimestamp();
                await GetAsync(browser, Pages[page].Path);
                times[page][request] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }

        return times;
    }

    private static async Task WriteAsync(double[][] times)
    {
        await Console.Out.WriteLineAsync("ms                         p50     p99");
        foreach (var ((name, _), all) in Pages.Zip(times))
        {
            Array.Sort(all);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-23} {all[all.Length / 2],6:0.0}  {all[all.Length * 99 / 100],6:0.0}"));
        }
    }

    /// <summary>Makes the data in this process, by the program's own services.</summary>
    private static async Task PrepareAsync(DirectoryInfo data)
    {
        var device = await Device.StartAsync(1, data);
        for (var request = 0; request < Rows; request++) await device.RequestAsync();
        await device.HoldAsync(Keys);
        await using (var scope = device.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<UserAdministration>()
                .AddAsync(User, Password, MachineRole.Administrator);
        await device.StopAsync();
    }

    private static async Task LogInAsync(HttpClient browser)
    {
        var page = await browser.GetStringAsync(new Uri("/log-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
        [
            new("UserName", User), new("Password", Password),
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
        ]);
        using var answer = await browser.PostAsync(new Uri("/access/log-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Found || answer.Headers.Location?.OriginalString != "/")
            throw new InvalidOperationException($"Not logged in: {answer}");
    }

    private static async Task GetAsync(HttpClient browser, string path)
    {
        using var page = await browser.GetAsync(new Uri(path, UriKind.Relative));
        page.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="([^"]+)""")]
    private static partial Regex Token();
}
