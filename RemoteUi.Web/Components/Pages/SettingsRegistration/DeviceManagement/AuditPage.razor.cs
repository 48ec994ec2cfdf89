using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>[Audit]: who changed what and when, newest first.</summary>
public sealed partial class AuditPage(
    IAuditStore store, MachineProfile machine, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<AuditWords> A)
{
    private AuditQuery query = new();
    private AuditSlice slice = new([], 0, 1);

    [SupplyParameterFromQuery]
    private string? By { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? Text { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? Until { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    protected override async Task OnInitializedAsync()
    {
        query = new() { By = By, Kind = Kind, Text = Text, From = From, Until = Until, Page = Page };
        slice = await store.ReadAsync(query.ToFilter(machine.TimeZone), CancellationToken.None);
    }

    private string NameOf(string by) => by switch
    {
        AuditActors.Timer => A["By.Timer"],
        AuditActors.Command => A["By.Command"],
        Caller.Unknown => A["By.Nobody"],
        _ => ForeignText.Escape(by),
    };
}
