using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Web.Components.Certificates;
using RemoteUi.Web.Components.Requests;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages;

/// <summary>The portal, open to all signed-in users: device information and certificate status.</summary>
public sealed partial class Portal(
    MachineProfile machine, MachineClock clock, RunningCertificate running, KeyEditor keys, SettingsEditor settings,
    StatusQuery status, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T)
{
    private KeyRegister register = new([], 0);
    private CertificateFacts? tls;
    private string? tlsAfterRestart;
    private StatusRow? last;
    private PlannedRequest? next;

    private MachineProfile Machine => machine;

    private MachineClock Clock => clock;

    protected override async Task OnInitializedAsync()
    {
        register = await keys.LoadAsync(CancellationToken.None);
        tls = running.Key is { } key ? CertificateFacts.Of(key.Certificate) : null;
        var network = (await settings.LoadAsync(CancellationToken.None)).Network;
        tlsAfterRestart = TlsChange.Of(running.Key, network.TlsEnabled ? register.KeyFor(KeyUse.Tls) : null) switch
        {
            TlsChange.Off => T["Portal.TlsOffAfterRestart"].Value,
            TlsChange.To { Name: var name } => T["Portal.TlsAfterRestart", name].Value,
            _ => null,
        };
        var view = await status.ReadAsync(CancellationToken.None);
        last = view.Requests.Count > 0 ? StatusRow.Of(view.Requests[0]) : null;
        next = view.ToBeProcessed;
    }
}
