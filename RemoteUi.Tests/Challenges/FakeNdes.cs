using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RemoteUi.Core;
using RemoteUi.Core.Challenges;

namespace RemoteUi.Tests.Challenges;

/// <summary>
/// Plays the web server of an NDES: it asks for Basic authentication, and then answers as a test wants.
/// </summary>
internal sealed class FakeNdes : IAsyncDisposable
{
    public const string UserName = "CORP\\device";
    public const string Password = "geheim7:ž";

    private const string Expected = UserName + ":" + Password;

    private readonly WebApplication app;

    private FakeNdes(WebApplication app) => this.app = app;

    public Func<HttpContext, Task> Answer { get; set; } =
        context => WritePageAsync(context, NdesPages.English("0123456789ABCDEF"));

    /// <summary>What WWW-Authenticate offers.</summary>
    public string Offered { get; set; } = "Basic realm=\"ndes\"";

    /// <summary>The Authorization headers that came, null for none, in order.</summary>
    public ConcurrentQueue<string?> Authorizations { get; } = new();

    public NdesPage Page => new(new Uri(app.Urls.Single() + "/certsrv/mscep_admin/"), UserName)
    {
        Password = new Secret(Password),
    };

    public static async Task<FakeNdes> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var ndes = new FakeNdes(app);
        app.Run(ndes.AnswerAsync);
        await app.StartAsync();
        return ndes;
    }

    public static Task WritePageAsync(HttpContext context, byte[] page, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        return context.Response.Body.WriteAsync(page).AsTask();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var sent = context.Request.Headers.Authorization.SingleOrDefault();
        Authorizations.Enqueue(sent);
        if (sent == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Expected))) return Answer(context);
        // Another scheme than Basic cannot go on here: nothing more is offered.
        if (sent is null || sent.StartsWith("Basic", StringComparison.Ordinal))
            context.Response.Headers.WWWAuthenticate = Offered;
        return WritePageAsync(context, NdesPages.Utf16("<h2>401 - Unauthorized</h2>"), 401);
    }
}
