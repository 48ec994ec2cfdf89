using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Layout;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Components;

/// <summary>Pages on the machine's real services with stores in memory, read by an administrator.</summary>
internal sealed class PageContext : BunitContext
{
    public PageContext(string language = "en", bool interactive = false)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Machinery = new(
            profile: new() { Name = "mfp", Location = "Office", SerialNumber = "SN1", TimeZone = TimeZoneInfo.Utc });
        Services.AddLocalization();
        Services.AddSingleton(Machinery.Profile);
        Services.AddSingleton<TimeProvider>(Machinery.Clock);
        Services.AddSingleton(Machinery.Manual);
        Services.AddSingleton(Machinery.Editor);
        Services.AddSingleton(Machinery.KeyEditor);
        Services.AddSingleton(Machinery.Status);
        Services.AddSingleton(Machinery.Feed);
        Services.AddSingleton(new ConnectionTest(Machinery.Client, new()));
        Services.AddSingleton(Running = new RunningCertificate(Memory, Memory));
        Services.AddScoped<MachineClock>();
        Services.AddScoped<DocumentTitle>();
        Services.AddSingleton<AntiforgeryStateProvider>(new NoAntiforgery());
        User = AddAuthorization();
        User.SetAuthorized("Administrator");
        User.SetRoles(nameof(MachineRole.Administrator));
        SetRendererInfo(new RendererInfo(interactive ? "Server" : "Static", interactive));
    }

    public Machinery Machinery { get; }

    public Memory Memory => Machinery.Memory;

    /// <summary>What https is served with, once fixed.</summary>
    public RunningCertificate Running { get; }

    public BunitAuthorizationContext User { get; }

    /// <summary>The page at an address.</summary>
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
