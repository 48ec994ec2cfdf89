using System.Net;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Revocation;

/// <summary>A server of revocation lists and OCSP answers on the loopback.</summary>
internal sealed class StatusServer : IDisposable
{
    private readonly HttpListener listener;
    private readonly Task serving;

    public StatusServer()
    {
        listener = LoopbackListener.Start(out var address);
        Address = address;
        serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>What is served at a path; null for 404.</summary>
    public Func<string, byte[]?> Files { get; set; } = _ => null;

    /// <summary>How an OCSP request is answered; null for 500.</summary>
    public Func<byte[], Task<byte[]?>> Answer { get; set; } = _ => Task.FromResult<byte[]?>(null);

    /// <summary>Whether GET is refused at the responder.</summary>
    public bool RefusesGet { get; set; }

    /// <summary>The methods and paths of the requests so far.</summary>
    public List<string> Requests { get; } = [];

    public void Dispose()
    {
        listener.Close();
        serving.Wait(TimeSpan.FromSeconds(10));
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                await ReplyAsync(await listener.GetContextAsync());
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ReplyAsync(HttpListenerContext context)
    {
        var path = context.Request.RawUrl!.TrimStart('/');
        lock (Requests) Requests.Add($"{context.Request.HttpMethod} {path.Split('/')[0]}");
        var isGet = context.Request.HttpMethod == "GET";
        var (status, body) = !path.StartsWith("ocsp", StringComparison.Ordinal) ? (404, Files(path))
            : isGet && RefusesGet ? (405, null)
            : (500, await Answer(isGet ? RequestIn(path) : await BodyAsync(context.Request)));
        context.Response.StatusCode = body is null ? status : 200;
        if (body is not null) await WriteAsync(context.Response, path, body);
        context.Response.Close();
    }

    private static async Task WriteAsync(HttpListenerResponse response, string path, byte[] body)
    {
        response.ContentType = path.StartsWith("ocsp", StringComparison.Ordinal)
            ? "application/ocsp-response"
            : "application/pkix-crl";
        response.ContentLength64 = body.Length;
        await response.OutputStream.WriteAsync(body);
    }

    private static byte[] RequestIn(string path) =>
        Convert.FromBase64String(Uri.UnescapeDataString(path["ocsp/".Length..]));

    private static async Task<byte[]> BodyAsync(HttpListenerRequest request)
    {
        using var bytes = new MemoryStream();
        await request.InputStream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
