using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.Web;

namespace RemoteUi.Benchmarks;

/// <summary>The program with its own data folder and its practice CA as the server.</summary>
internal sealed class Device(WebApplication app, Task loop, DirectoryInfo folder) : IAsyncDisposable
{
    private static readonly PrivateKey Key = PrivateKey.Make(KeyLength.Rsa2048);

    public IServiceProvider Services => app.Services;

    /// <param name="keys">The keys that it holds.</param>
    /// <param name="folder">Its data folder, deleted when it is disposed.</param>
    public static async Task<Device> StartAsync(int keys, DirectoryInfo folder)
    {
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

    /// <summary>Adds keys, so that the device holds as many.</summary>
    public async Task HoldAsync(int keys)
    {
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

    /// <summary>Ends the program, and leaves its data folder.</summary>
    public async Task StopAsync()
    {
        app.Lifetime.StopApplication();
        await loop;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
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
        await HoldAsync(keys);
    }
}
