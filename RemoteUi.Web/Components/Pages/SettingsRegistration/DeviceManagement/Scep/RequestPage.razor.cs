using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement.Scep;

/// <summary>[Certificate Issuance Request]. The entered values are sent and not kept in the form.</summary>
public sealed partial class RequestPage(
    ManualRequests requests, SettingsEditor settings, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private KeyAndCertificateForm form = new();
    private NetworkSettings network = new();
    private CommunicationSettings? server;
    private FieldErrors? errors;
    private Refusal? locked;
    private Refusal? refusal;
    private bool answered;

    [SupplyParameterFromForm(FormName = "request")]
    private KeyAndCertificateForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var current = await settings.LoadAsync(CancellationToken.None);
        network = current.Network;
        server = current.Communication;
        refusal = locked = await requests.FindLockAsync(CancellationToken.None);
        form = Form ?? new();
    }

    private async Task SendAsync()
    {
        var outcome = await requests.SendAsync(form, CancellationToken.None);
        if (outcome.RequestId is { } id && outcome.IsDone) navigation.NavigateTo(Menu.PathOfRequest(id));
        answered = true;
        refusal = outcome.Refusal;
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
