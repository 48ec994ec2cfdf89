using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RemoteUi.Tests.FakeCa;

/// <summary>Serves fake CAs over real HTTP: Kestrel on a free loopback port, each fake CA at a separate path.</summary>
public sealed class FakeCaHost : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, FakeAuthority> authorities = [];

    /// <summary>The certificate for https, and those that are sent with it; http if it is not set.</summary>
    public (X509Certificate2 Own, X509Certificate2[] Above)? Tls { get; init; }

    private WebApplication? app;

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
                if (Tls is not { } tls) return;
                listen.UseHttps(https =>
                {
                    https.ServerCertificate = tls.Own;
                    https.ServerCertificateChain = [.. tls.Above];
                });
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
    internal Uri Serve(FakeAuthority authority)
    {
        var name = authorities.Count.ToString(CultureInfo.InvariantCulture) + Guid.NewGuid().ToString("N");
        authorities[name] = authority;
        var url = new UriBuilder(app!.Urls.Single()) { Path = name };
        if (Tls is not null) url.Host = "localhost";
        return url.Uri;
    }

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/');
        if (!authorities.TryGetValue(path[1], out var authority))
        {
            context.Response.StatusCode = 404;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var query = context.Request.Query;
        var length = context.Request.Path.Value.Length + (context.Request.QueryString.Value?.Length ?? 0);
        var draft = authority.Answer(
            context.Request.Method, $"/{string.Join('/', path[2..])}", $"{query["operation"]}", query["message"],
            body.ToArray(), length);
        if (draft.Location is { } location)
            context.Response.Headers.Location = $"/{path[1]}{location}{context.Request.QueryString}";
        await DeliverAsync(context, draft);
    }

    private static async Task DeliverAsync(HttpContext context, HttpDraft draft)
    {
        var response = context.Response;
        response.StatusCode = draft.Status;
        if (draft.ContentType is { } contentType) response.ContentType = contentType;
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
