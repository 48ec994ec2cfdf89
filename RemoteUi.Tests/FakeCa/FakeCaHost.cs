using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace RemoteUi.Tests.FakeCa;

/// <summary>Serves fake CAs over real HTTP: Kestrel on a free loopback port, each fake CA at a separate path.</summary>
public sealed class FakeCaHost : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, IFakeServer> servers = [];
    private WebApplication? app;

    /// <summary>How to serve TLS; null for plain HTTP.</summary>
    internal HttpsConnectionAdapterOptions? Tls { get; init; }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (Tls is not null) listen.UseHttps(Tls);
            });
        });
        app = builder.Build();
        app.Run(ServeAsync);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    /// <summary>Adds a fake CA to the server and returns its URL.</summary>
    internal Uri Serve(IFakeServer server)
    {
        var name = servers.Count.ToString(CultureInfo.InvariantCulture) + Guid.NewGuid().ToString("N");
        var address = new Uri($"{app!.Urls.Single()}/{name}");
        server.ServedAt(address);
        servers[name] = server;
        return address;
    }

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/');
        if (!servers.TryGetValue(path[1], out var server))
        {
            context.Response.StatusCode = 404;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var query = context.Request.Query;
        var length = context.Request.Path.Value.Length + (context.Request.QueryString.Value?.Length ?? 0);
        var draft = server.Answer(
            new(
                context.Request.Method, $"/{string.Join('/', path[2..])}", $"{query["operation"]}", query["message"],
                body.ToArray(), length)
            {
                ContentType = context.Request.ContentType,
            });
        if (draft.Location is { } location)
            context.Response.Headers.Location = $"/{path[1]}{location}{context.Request.QueryString}";
        await DeliverAsync(context, draft);
    }

    private static async Task DeliverAsync(HttpContext context, HttpDraft draft)
    {
        var response = context.Response;
        response.StatusCode = draft.Status;
        if (draft.ContentType is { } contentType) response.ContentType = contentType;
        foreach (var (name, value) in draft.Headers) response.Headers[name] = value;
        if (draft.Delivery != FakeDelivery.Chunked) response.ContentLength = draft.Body.Length;
        switch (draft.Delivery)
        {
            case FakeDelivery.Whole or FakeDelivery.Chunked:
                await response.Body.WriteAsync(draft.Body);
                break;
            case FakeDelivery.Half:
                await response.Body.WriteAsync(draft.Body.AsMemory(0, draft.Body.Length / 2));
                await response.Body.FlushAsync();
                context.Abort();
                break;
            case FakeDelivery.Drip:
                await response.Body.WriteAsync(draft.Body.AsMemory(0, 1));
                await response.Body.FlushAsync();
                await Gone(context);
                break;
            default:
                context.Abort();
                break;
        }
    }

    private static async Task Gone(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
