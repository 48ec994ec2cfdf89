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
    ManualRequests requests, StatusQuery status, SettingsEditor settings, NavigationManager navigation,
    IStringLocalizer<Labels> L, IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private KeyAndCertificateForm form = new();
    private NetworkSettings network = new();
    private CommunicationSettings? server;
    private FieldErrors? errors;
    private Refusal? locked;
    private Refusal? refusal;
    private bool answered;
    private IssuanceRequest? again;

    [SupplyParameterFromForm(FormName = "request")]
    private KeyAndCertificateForm? Form { get; set; }

    /// <summary>The request that [Send Again] fills the form from.</summary>
    [SupplyParameterFromQuery]
    private Guid? From { get; set; }

    /// <summary>
    /// Whether the form can be used. It stays open after it was posted while another request was in progress, so that
    /// what was typed can be sent once that one has ended.
    /// </summary>
    private bool IsLocked => locked is not null && !(answered && refusal == Refusal.AnotherInProgress);

    protected override async Task OnInitializedAsync()
    {
        var current = await settings.LoadAsync(CancellationToken.None);
        network = current.Network;
        server = current.Communication;
        refusal = locked = await requests.FindLockAsync(CancellationToken.None);
        again = From is { } id ? await status.FindAsync(id, CancellationToken.None) : null;
        form = Form ?? (again is null ? new() : KeyAndCertificateForm.From(again.Settings));
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
