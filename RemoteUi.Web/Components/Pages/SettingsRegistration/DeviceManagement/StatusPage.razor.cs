using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>
/// [Certificate Issuance Request Status]: the live table, and the handler of [Check Again] for a deferred request.
/// </summary>
public sealed partial class StatusPage(
    StatusQuery status, ManualRequests requests, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T)
{
    private bool inProgress;
    private Refusal? refusal;

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    /// <summary>The request that was just polled; the note above the table follows it.</summary>
    [SupplyParameterFromQuery]
    private Guid? About { get; set; }

    /// <summary>The deferred request whose [Check Again] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "check-again")]
    private Guid? CheckAgain { get; set; }

    protected override async Task OnInitializedAsync() =>
        inProgress = (await status.ReadAsync(CancellationToken.None)).IsBusy;

    private async Task CheckAgainAsync()
    {
        if (CheckAgain is not { } id) return;
        var outcome = await requests.CheckAgainAsync(id, CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.Status.Path}?about={id}");
        refusal = outcome.Refusal;
    }
}
