using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Components.Titles;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.NetworkTests;
using RemoteUi.Web.Notifications;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Components;

/// <summary>Renders pages for an administrator, with the machine's real services and in-memory stores.</summary>
internal sealed class PageContext : BunitContext
{
    public PageContext(
        string language = "en", bool interactive = false, PracticeCaAdministration? practiceCa = null,
        Action<IServiceCollection>? more = null)
    {
        // The default of one second is too short for a busy machine.
        DefaultWaitTimeout = TimeSpan.FromMinutes(1);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        EnrollmentHost = new(
            profile: new() { Name = "mfp", Location = "Office", SerialNumber = "SN1", TimeZone = TimeZoneInfo.Utc });
        Services.AddLocalization();
        Services.AddSingleton(EnrollmentHost.Profile);
        Services.AddSingleton<TimeProvider>(EnrollmentHost.Clock);
        Services.AddSingleton(EnrollmentHost.Manual);
        Services.AddSingleton(EnrollmentHost.Editor);
        Services.AddSingleton(EnrollmentHost.KeyEditor);
        Services.AddSingleton(EnrollmentHost.Status);
        Services.AddSingleton(EnrollmentHost.Feed);
        Services.AddSingleton(
            new NoticeQuery(EnrollmentHost.KeyEditor, EnrollmentHost.Status, EnrollmentHost.Clock));
        Services.AddSingleton(new ConnectionTest(EnrollmentHost.Client, Directory, new(), EnrollmentHost.Clock));
        Services.AddSingleton<RunChecks>((order, _) => Task.FromResult(Checked(order)));
        Services.AddSingleton<ConnectionCheck>();
        Services.AddSingleton<CheckWords>();
        Services.AddSingleton(Running = new RunningCertificate(
            Stores, Stores, EnrollmentHost.Tls));
        Services.AddSingleton(EnrollmentHost.Tls);
        Services.AddScoped<MachineClock>();
        Services.AddSingleton<NetworkTestSentences>();
        if (practiceCa is not null) Services.AddSingleton(practiceCa);
        Services.AddSingleton(new FormOwner(new EphemeralDataProtectionProvider()));
        Services.AddScoped<DocumentTitle>();
        Services.AddSingleton<AntiforgeryStateProvider>(new NoAntiforgery());
        more?.Invoke(Services);
        User = AddAuthorization();
        User.SetAuthorized("Administrator");
        User.SetRoles(nameof(MachineRole.Administrator));
        SetRendererInfo(new RendererInfo(interactive ? "Server" : "Static", interactive));
    }

    public EnrollmentHost EnrollmentHost { get; }

    public FakeStores Stores => EnrollmentHost.Stores;

    /// <summary>What the server replies to lookups.</summary>
    public ScriptedDirectory Directory { get; } = new();

    /// <summary>The certificate that HTTPS serves, once set.</summary>
    public RunningCertificate Running { get; }

    public BunitAuthorizationContext User { get; }

    /// <summary>What the checks of a server say.</summary>
    public Func<CheckOrder, CheckRun> Checked { get; set; } = order =>
        new(Guid.Empty, order.Server.Url, null, order.Level, default, "1.0") { State = CheckRunState.Finished };

    /// <summary>Opens the page at an address.</summary>
    public IRenderedComponent<TPage> Open<TPage>(
        string address = "/", Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(parameters ?? (_ => { }));
    }

    private sealed class NoAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
