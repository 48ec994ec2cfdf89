using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.Benchmarks.FleetSpeed;

/// <summary>A practice CA in a process of its own, which prints its address and runs until it is killed.</summary>
internal static class FleetServer
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
#pragma warning disable RS0030 // A composition root: the only place that uses the system's clock.
            .AddSingleton(TimeProvider.System)
#pragma warning restore RS0030
            .AddSingleton<IPracticeCaCallers, EveryCaller>()
            .AddSingleton<IPracticeCaSecrets, ClearSecrets>()
            .AddPracticeCa(options =>
            {
                options.DataDirectory = Directory.CreateTempSubdirectory("remote-ui-fleet-server-").FullName;
                options.RegisterLimit = 100_000;
            });
        await using var app = builder.Build();
        app.MapPracticeCa();
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.Single());
        await app.WaitForShutdownAsync();
    }

    private sealed class EveryCaller : IPracticeCaCallers
    {
        public bool IsLocal(HttpContext context) => true;
    }
}
