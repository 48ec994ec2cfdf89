using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Support;

/// <summary>The real program on free ports with its own data folder; several can run in parallel.</summary>
public sealed class TestMachine : IAsyncDisposable
{
    private readonly TemporaryFolder? ownFolder;

    private readonly bool ownsApp;
    private bool started;

    private TestMachine(WebApplication app, TemporaryFolder? ownFolder, bool ownsApp = true)
    {
        App = app;
        this.ownsApp = ownsApp;
        this.ownFolder = ownFolder;
    }

    public WebApplication App { get; }

    public IServiceProvider Services => App.Services;

    /// <summary>The HTTP address, ending in a slash.</summary>
    public Uri Address => AddressOf("http:");

    public Uri SecureAddress => AddressOf("https:");

    /// <summary>The code that the first-run page asks for.</summary>
    public string SetupCode => Get<SetupCode>().Reveal();

    /// <summary>
    /// Builds the machine and its database, without listening: in the given folder, or in a copy of a
    /// <see cref="PreparedFolder"/>.
    /// </summary>
    public static async Task<TestMachine> PrepareAsync(
        TemporaryFolder? folder = null, Action<WebApplicationBuilder>? change = null, params string[] settings)
    {
        var own = folder is null ? await PreparedFolder.CopyAsync() : null;
        try
        {
            var app = Program.Build(Arguments((folder ?? own)!, settings), Quickly + change);
            await app.Services.PrepareStorageAsync();
            await app.Services.PrepareAccessAsync();
            return new TestMachine(app, own);
        }
        catch
        {
            own?.Dispose();
            throw;
        }
    }

    /// <summary>Builds and starts the machine.</summary>
    public static async Task<TestMachine> StartAsync(
        TemporaryFolder? folder = null, Action<WebApplicationBuilder>? change = null, params string[] settings)
    {
        var machine = await PrepareAsync(folder, change, settings);
        try
        {
            await HostLoop.StartAsync(machine.App);
            machine.started = true;
            return machine;
        }
        catch
        {
            await machine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns the program's arguments for a machine in a folder, on free ports.</summary>
    public static string[] Arguments(TemporaryFolder folder, params string[] settings) =>
        [
            $"--DataDirectory={folder.Path}", "--Listen:HttpPort=0", "--Listen:HttpsPort=0",
            "--Logging:LogLevel:Default=Error", "--Access:AttemptsPerMinute=1000", .. settings,
        ];

    /// <summary>Wraps a machine that the caller has started and stops.</summary>
    public static TestMachine Around(WebApplication app) => new(app, ownFolder: null, ownsApp: false);

    /// <summary>Gets the endpoints of the program, those of the API included.</summary>
    public IEnumerable<RouteEndpoint> Endpoints
    {
        get
        {
            Get<ApiPipeline>().Build();
            return Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        }
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Creates a browser without script that keeps cookies and follows no redirects.</summary>
    public HttpClient Browser(bool https = false)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, served, _, _) =>
            served?.GetCertHashString() == Get<RunningCertificate>().Key?.Certificate.GetCertHashString();
        return new HttpClient(handler) { BaseAddress = https ? SecureAddress : Address };
    }

    /// <summary>
    /// Lowers the number of hash rounds, because test passwords are not secret, and takes keys that are made, and
    /// checked for TLS, already; separate tests check the real number, the making of keys, and trial handshakes.
    /// </summary>
    private static void Quickly(WebApplicationBuilder builder) => builder.Services
        .Configure<PasswordHasherOptions>(options => options.IterationCount = 10)
        .AddSingleton<ITlsCheck, TriedKeys>()
        .AddSingleton<KeyMaker>(MadeKeys.NextPrivate)
        .AddSingleton<CaKeyMaker>(MadeKeys.Next);

    private Uri AddressOf(string scheme) =>
        new(App.Urls.First(url => url.StartsWith(scheme, StringComparison.Ordinal)) + "/");

    public async ValueTask DisposeAsync()
    {
        if (ownsApp)
        {
            if (started) await App.StopAsync();
            await App.DisposeAsync();
        }

        ownFolder?.Dispose();
    }
}
