using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// Runs the practice CA as a separate server, so that it outlives the killed program; its replies can be delayed.
/// </summary>
public sealed class RemotePracticeCa : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WebApplication app;
    private TaskCompletionSource? arrival;
    private TaskCompletionSource? release;
    private readonly CancellationTokenSource held = new();

    private RemotePracticeCa(int port, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        builder.Services.AddSingleton(clock);
        var address = new TestAddress { Http = new Uri($"http://localhost:{port}/") };
        builder.Services
            .AddPracticeCaHostParts(address: address)
            .AddPracticeCa(options => options.DataDirectory = folder.Path);
        app = builder.Build();
        app.Use(HoldAsync);
        app.MapPracticeCa();
        Address = new Uri($"http://localhost:{port}{PracticeCaEndpoint.Path}");
    }

    public Uri Address { get; }

    public PracticeCaAdministration Administration => app.Services.GetRequiredService<PracticeCaAdministration>();

    /// <summary>The number of PKIOperation messages received.</summary>
    public int Messages { get; private set; }

    /// <summary>How long each message waits before it is processed.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Starts the server on the clock of the program: the system clock, unless another is given.</summary>
    public static Task<RemotePracticeCa> StartAsync(TimeProvider? clock = null) =>
        StartAsync(FreePort.Next(), clock);

    public static async Task<RemotePracticeCa> StartAsync(int port, TimeProvider? clock = null)
    {
        var ca = new RemotePracticeCa(port, clock ?? new RealClock());
        await ca.app.StartAsync();
        return ca;
    }

    /// <summary>Stops the server at once, without processing held messages.</summary>
    public async Task StopAsync()
    {
        held.Cancel();
        await app.StopAsync();
    }

    /// <summary>
    /// Holds the next messages before they are processed; the task completes when the first has arrived.
    /// </summary>
    public Task HoldNextMessage()
    {
        release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return arrival.Task;
    }

    public void Release()
    {
        arrival = null;
        release?.TrySetResult();
        release = null;
    }

    public async ValueTask DisposeAsync()
    {
        Release();
        await app.DisposeAsync();
        held.Dispose();
        folder.Dispose();
    }

    private async Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Query["operation"] != "PKIOperation")
        {
            await next(context);
            return;
        }

        // Read the complete message first: it then counts as sent even if the client is killed afterwards.
        context.Request.EnableBuffering();
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Request.Body.Position = 0;
        Messages++;
        context.RequestAborted = CancellationToken.None;
        var released = release?.Task;
        arrival?.TrySetResult();
        if (released is not null) await released.WaitAsync(held.Token);
        if (Delay > TimeSpan.Zero) await Task.Delay(Delay, new RealClock(), held.Token);
        await next(context);
    }
}
