using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Telemetry;

/// <summary>Takes what is sent by OTLP over HTTP, and keeps its bytes.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, byte[] Bytes)> received = new();
    private readonly SemaphoreSlim arrived = new(0);

    private OtlpReceiver(WebApplication app, Uri address) => (this.app, Address) = (app, address);

    public Uri Address { get; }

    /// <summary>The environment variables that make the program send here, often.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address.AbsoluteUri,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "300",
    };

    public static async Task<OtlpReceiver> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.AbsoluteUri);
        var receiver = new OtlpReceiver(builder.Build(), address);
        receiver.app.MapPost("/v1/{signal}", receiver.ReceiveAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Returns all bytes of a signal, <c>traces</c> or <c>metrics</c>, once they hold a text.</summary>
    public async Task<byte[]> WaitForAsync(string signal, string text)
    {
        var search = new SecretSearch([System.Text.Encoding.UTF8.GetBytes(text)]);
        while (true)
        {
            byte[] all = [.. received.Where(one => one.Signal == signal).SelectMany(one => one.Bytes)];
            if (search.FindIn(all).Any()) return all;
            Assert.True(await arrived.WaitAsync(Patience), $"No {signal} with {text} arrived");
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ReceiveAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        received.Enqueue((signal, body.ToArray()));
        arrived.Release();
    }
}
