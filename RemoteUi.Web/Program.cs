using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Commands;
using RemoteUi.Web.Components;
using RemoteUi.Web.Controllers;
using RemoteUi.Web.Health;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Inspections;
using RemoteUi.Web.Jobs;
using RemoteUi.Web.NetworkTests;
using RemoteUi.Web.Notifications;
using RemoteUi.Web.Printing;
using RemoteUi.Web.Rehearsals;
using RemoteUi.Web.Revocation;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Telemetry;
using RemoteUi.Web.Tokens;
using RemoteUi.Web.Trust;

namespace RemoteUi.Web;

/// <summary>The composition root: what the program consists of, in order.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (BackupCommands.Matches(args)) return await BackupCommands.RunAsync(args, Console.Out, Console.Error);
        if (ProgramCommands.Matches(args)) return await ProgramCommands.RunAsync(args, Console.Out, Console.Error);
        // Loads on another core what reads the stored data, while this one builds the host.
        var preload = Task.Run(StoragePreload.RunAsync);
        var arguments = new StartArguments(CommandLine.OfServer(args));
        if (CommandLine.Check(arguments.Settings, Console.Out, Console.Error) is { } exitCode) return exitCode;

        // Building the host takes seconds on a slow computer; this line shows at once that the program is starting.
        await Console.Out.WriteLineAsync("Remote UI is starting");
        var ended = await HostLoop.RunAsync(() => Build(arguments.Next()));
        // What fails in it fails again where the data are read, which says why the program cannot start.
        await preload.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ended;
    }

    /// <summary>Builds the program from its configuration and stored data. Every restart calls it again.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(ContentRoot.OptionsFor(args));
        builder.WebHost.UseStaticWebAssets();

        var data = builder.AddHosting();
        builder.AddStorage(data);
        builder.Services.AddTrust();
        builder.Services.AddRevocation();
        builder.Services.AddAccess().AddApiTokens();
        builder.Services.AddSection<PracticeCaOptions>(PracticeCaOptions.Section);
        builder.Services.AddSingleton<IPracticeCaAddress, OwnAddress>();
        builder.Services.AddPracticeCa(options => options.DataDirectory = data.Folder("practice-ca"));
        builder.Services.AddScepClient().AddEnrollment().AddJobs().AddNotifications().AddServerChecks();
        builder.Services.AddAudit();
        builder.Services.AddNetworkTests();
        builder.Services.AddMachineControllers();
        builder.AddFleetRehearsals(data);
        builder.Services.AddInspections().AddRehearsalPages().AddPrinting();
        builder.Services.AddHealth();
        builder.AddTelemetry();
        builder.Services.AddApi();
        builder.Services.AddPages();
        change?.Invoke(builder);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseHttpRedirect();
        app.UsePortCookies();
        app.UseExceptionHandler($"{AccessPaths.Error}/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute($"{AccessPaths.Error}/{{0}}", createScopeForStatusCodePages: true);
        app.UseErrorPagesForPosts();
        app.UseApiErrors();
        app.UseBadRequestForMalformedForms();
        app.UseStaticFiles();
        app.UseRequestLocalization();
        app.Services.GetRequiredService<ApiPipeline>().LeadFrom(app);
        app.UseRouting();
        app.UseAccess();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers();
        app.MapMovedAddresses();
        app.MapHealth();
        app.MapTelemetry();
        app.MapPracticeCa().AllowAnonymous().WithMetadata(new SkipStatusCodePagesAttribute());
        app.MapPracticeCaAdministrationPage()
            .AllowAnonymous()
            .WithMetadata(new SkipStatusCodePagesAttribute())
            .RequireRateLimiting(AttemptLimit.Name);
        app.MapPrinting();
        app.MapPages();
        return app;
    }
}
