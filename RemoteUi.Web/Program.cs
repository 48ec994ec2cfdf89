using RemoteUi.Web.Components;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web;

/// <summary>The composition root: what the program is made of, in order.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args) => await HostLoop.RunAsync(() => Build(args));

    /// <summary>Builds the program anew from its configuration and what is stored; a restart comes through here again.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(ContentRoot.OptionsFor(args));
        builder.WebHost.UseStaticWebAssets();

        var data = builder.AddHosting();
        builder.AddStorage(data);
        builder.Services.AddControllers();
        builder.Services.AddPages();
        change?.Invoke(builder);

        var app = builder.Build();
        app.UseStaticFiles();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapControllers();
        app.MapPages();
        return app;
    }
}
