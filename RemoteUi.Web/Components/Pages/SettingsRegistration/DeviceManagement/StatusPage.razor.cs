using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>
/// [Certificate Issuance Request Status]: the live table, and the handlers of [Stop] and [Check Again]. Both lead to
/// the page of the request, which follows it and shows what the server answered.
/// </summary>
public sealed partial class StatusPage(
    StatusQuery status, ManualRequests requests, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T)
{
    private bool inProgress;
    private Refusal? refusal;

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    /// <summary>The request in progress whose [Stop] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "stop")]
    private Guid? Stop { get; set; }

    /// <summary>The request whose [Check Again] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "check-again")]
    private Guid? CheckAgain { get; set; }

    protected override async Task OnInitializedAsync() =>
        inProgress = (await status.ReadAsync(CancellationToken.None)).IsBusy;

    private async Task CheckAgainAsync()
    {
        if (CheckAgain is { } id) Follow(id, await requests.CheckAgainAsync(id, CancellationToken.None));
    }

    private async Task StopAsync()
    {
        if (Stop is { } id) Follow(id, await requests.StopAsync(id, CancellationToken.None));
    }

    private void Follow(Guid id, FormResult outcome)
    {
        if (outcome.IsDone) navigation.NavigateTo(Menu.PathOfRequest(id));
        refusal = outcome.Refusal;
    }
}
