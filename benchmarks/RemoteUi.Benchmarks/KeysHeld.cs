using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.Web;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Measures a manual request in the whole program, from the click to the registered certificate, with few and with many
/// keys in the register. Rounds alternate, so that what else the computer does falls on both.
/// </summary>
internal static class KeysHeld
{
    private const int Few = 1;
    private const int Many = 110;
    private const int Warm = 5;
    private const int Requests = 40;

    public static async Task MeasureAsync()
    {
        await using var few = await Device.StartAsync(Few);
        await using var many = await Device.StartAsync(Many);
        for (var index = 0; index < Warm; index++) await Pair(few, many);
        var times = new List<(double Few, double Many)>();
        for (var index = 0; index < Requests; index++) times.Add(await Pair(few, many));

        var (one, hundred) = (Median(times.Select(time => time.Few)), Median(times.Select(time => time.Many)));
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Median of {Requests} requests: {one:0} ms with {Few} key, {hundred:0} ms with {Many} keys; ratio "
                + $"{hundred / one:0.00}"));
    }

    private static async Task<(double Few, double Many)> Pair(Device few, Device many) =>
        (await few.RequestAsync(), await many.RequestAsync());

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>The program with its own data folder and its practice CA as the server.</summary>
    private sealed class Device(WebApplication app, Task loop, DirectoryInfo folder) : IAsyncDisposable
    {
        private static readonly PrivateKey Key = PrivateKey.Make(KeyLength.Rsa2048);

        public static async Task<Device> StartAsync(int keys)
        {
            var folder = Directory.CreateTempSubdirectory("remote-ui-benchmark-");
            var started = new TaskCompletionSource<WebApplication>();
            var loop = HostLoop.RunAsync(
                () => Web.Program.Build(
                    [
                        $"--DataDirectory={folder.FullName}", "--Listen:HttpPort=0", "--Listen:HttpsPort=0",
                        "--Device:KeyLimit=1000", "--Logging:LogLevel:Default=Error",
                    ],
                    builder => builder.Services.AddSingleton<KeyMaker>(_ => Key)),
                started.SetResult);
            if (await Task.WhenAny(started.Task, loop) == loop)
                throw new InvalidOperationException("The program did not start");
            var device = new Device(await started.Task, loop, folder);
            await device.PrepareAsync(keys);
            return device;
        }

        /// <summary>Sends a request and waits for its end; the key is deleted again. Returns milliseconds.</summary>
        public async Task<double> RequestAsync()
        {
            var ended = new TaskCompletionSource();
            var requests = app.Services.GetRequiredService<IIssuanceRequestStore>();
            using var listening = app.Services.GetRequiredService<RequestFeed>().Subscribe(
                async changed =>
                {
                    if (changed is { } id && await requests.FindAsync(id, default) is { IsInProgress: false })
                        ended.TrySetResult();
                });
            var started = Stopwatch.GetTimestamp();
            var sent = await app.Services.GetRequiredService<ManualRequests>().SendAsync(Form, default);
            if (sent.RequestId is not { } request) throw new InvalidOperationException($"Refused: {sent.Refusal}");
            await ended.Task;
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            await app.Services.GetRequiredService<KeyEditor>().DeleteAsync(request, default);
            return took;
        }

        public async ValueTask DisposeAsync()
        {
            app.Lifetime.StopApplication();
            await loop;
            folder.Delete(recursive: true);
        }

        private static KeyAndCertificateForm Form => new()
        {
            KeyName = "benchmark",
            KeyLength = KeyLength.Rsa2048,
            SignatureHash = SignatureHash.Sha256,
            CommonName = "printer.example",
            UseLocation = KeyUseLocation.None,
        };

        private async Task PrepareAsync(int keys)
        {
            var settings = app.Services.GetRequiredService<IMachineSettingsStore>();
            var http = new Uri(app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal)));
            var machine = await settings.LoadAsync(default);
            await settings.SaveAsync(
                machine with
                {
                    Communication = new(
                        new Uri($"http://{http.Host}{PracticeCaEndpoint.Path}"), http.Port, TimeSpan.FromSeconds(30),
                        null, null),
                },
                default);
            var store = app.Services.GetRequiredService<IKeyRegisterStore>();
            var register = await store.LoadAsync(default);
            var own = register.DefaultKey!;
            for (var count = register.Keys.Count; count < keys; count++)
                register.Register(
                    new MachineKey(
                        Guid.NewGuid(), "held", Key, own.Certificate, own.Chain, own.RegisteredAt, false, KeyUse.None),
                    deletingOld: false);
            await store.SaveAsync(register, default);
        }
    }
}
