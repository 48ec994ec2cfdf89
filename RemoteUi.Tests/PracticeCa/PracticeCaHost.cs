using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// Serves a practice CA over HTTP on a free loopback port, on the system clock, for third-party clients.
/// </summary>
internal sealed class PracticeCaHost : IAsyncDisposable
{
    private readonly string folder;
    private readonly WebApplication app;

    private PracticeCaHost(string folder, WebApplication app)
    {
        this.folder = folder;
        this.app = app;
    }

    public PracticeCaAdministration Administration => app.Services.GetRequiredService<PracticeCaAdministration>();

    public PracticeCaSuccession Succession => app.Services.GetRequiredService<PracticeCaSuccession>();

    /// <summary>A folder for the files of the clients.</summary>
    public string Folder => Path.Combine(folder, "clients");

    public Uri Url => new(app.Urls.Single() + PracticeCaEndpoint.Path);

    /// <summary>Returns the address at a path.</summary>
    public Uri At(string path) => new(Url, path);

    /// <summary>The administration page, and who may fetch challenge passwords from it.</summary>
    public NdesPage AdministrationPage =>
        new(new Uri(app.Urls.Single() + AdministrationPageEndpoint.Path + "/"), HostParts.OneAdministrator.UserName)
        {
            Password = new Secret(HostParts.OneAdministrator.Password),
        };

    /// <summary>Returns an address at which the CA publishes.</summary>
    public Uri Published(string name) => new(Url, $"/practice-ca/public/{name}");

    /// <param name="disguise">Changes the apparent caller of a request.</param>
    /// <param name="time">The clock of the CA, if it is not that of the system.</param>
    public static async Task<PracticeCaHost> StartAsync(
        Action<PracticeCaOptions>? configure = null, Action<ConnectionInfo>? disguise = null,
        TimeProvider? time = null)
    {
        var folder = Directory.CreateTempSubdirectory("practice-ca-host-").FullName;
        PracticeCaBench.CopyPrepared(folder);
        Directory.CreateDirectory(Path.Combine(folder, "clients"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
#pragma warning disable RS0030 // Third-party programs use the system clock.
        builder.Services.AddSingleton(time ?? TimeProvider.System);
#pragma warning restore RS0030
        var address = new TestAddress();
        builder.Services.AddPracticeCaHostParts(address: address).AddPracticeCa(options =>
        {
            options.DataDirectory = folder;
            configure?.Invoke(options);
        });
        var app = builder.Build();
        app.Use((context, next) =>
        {
            disguise?.Invoke(context.Connection);
            if (time is not null) context.Response.Headers.Date = time.GetUtcNow().ToString("R");
            return next(context);
        });
        app.MapPracticeCa();
        app.MapPracticeCaAdministrationPage();
        await app.StartAsync();
        address.Http = new(app.Urls.Single());
        return new PracticeCaHost(folder, app);
    }

    public void Set(Func<PracticeCaBehavior, PracticeCaBehavior> change) =>
        Administration.Change(change(Administration.Behavior));

    /// <summary>Creates a client that calls the CA in this process.</summary>
    public TestClient Client(RSA? key = null) =>
        new(app.Services.GetRequiredService<PracticeCaServer>(), Administration, key);

    /// <summary>Writes the CA's certificate to a file in PEM.</summary>
    public string WriteCaCertificate()
    {
        var path = Path.Combine(Folder, "ca.pem");
        using var certificate = Administration.CaCertificate;
        File.WriteAllText(path, certificate.ExportCertificatePem() + "\n");
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
