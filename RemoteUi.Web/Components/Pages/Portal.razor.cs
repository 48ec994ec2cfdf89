using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Web.Components.Shared;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages;

/// <summary>The portal, open to all who are signed in: what the machine is and how its certificates stand.</summary>
public sealed partial class Portal(
    MachineProfile machine, MachineClock clock, KeyEditor keys, StatusBoard board, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T)
{
    private KeyRegister register = new([], 0);
    private CertificateFacts? tls;
    private StatusRow? last;
    private PlannedRequest? next;

    private MachineProfile Machine => machine;

    private MachineClock Clock => clock;

    protected override async Task OnInitializedAsync()
    {
        register = await keys.LoadAsync(CancellationToken.None);
        tls = register.KeyFor(KeyUse.Tls) is { } key ? CertificateFacts.Of(key.Certificate) : null;
        var view = await board.ReadAsync(CancellationToken.None);
        last = view.Requests.Count > 0 ? StatusRow.Of(view.Requests[0]) : null;
        next = view.ToBeProcessed;
    }
}
