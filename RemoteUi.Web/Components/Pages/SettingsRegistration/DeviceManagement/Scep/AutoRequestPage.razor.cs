using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement.Scep;

/// <summary>
/// [Settings for Certificate Issuance Auto Request]. Shows whether its passwords are stored, but never their values.
/// </summary>
public sealed partial class AutoRequestPage(
    SettingsEditor settings, StatusQuery status, MachineClock clock, NavigationManager navigation,
    IStringLocalizer<Labels> L, IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private AutoRequestForm form = new();
    private NetworkSettings network = new();
    private PlannedRequest? next;
    private FieldErrors? errors;
    private bool passwordIsSet;
    private bool ndesPasswordIsSet;

    private MachineClock Clock => clock;

    [SupplyParameterFromForm(FormName = "auto-request")]
    private AutoRequestForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var current = await settings.LoadAsync(CancellationToken.None);
        network = current.Network;
        passwordIsSet = current.AutoRequest.ChallengePassword is not null;
        ndesPasswordIsSet = current.AutoRequest.NdesPassword is not null;
        form = Form ?? AutoRequestForm.From(current.AutoRequest);
        next = (await status.ReadAsync(CancellationToken.None)).ToBeProcessed;
    }

    private async Task UpdateAsync()
    {
        var outcome = await settings.UpdateAutoRequestAsync(form, CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.AutoRequest.Path}?done=1");
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
