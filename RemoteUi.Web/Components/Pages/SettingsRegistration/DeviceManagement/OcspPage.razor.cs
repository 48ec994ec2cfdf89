using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>[OCSP (Online Certificate Status Protocol) Settings].</summary>
public sealed partial class OcspPage(
    SettingsEditor settings, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<RuleWords> rules)
{
    private RevocationSettings form = new();
    private FieldErrors? errors;
    private IReadOnlyList<Choice> responders = [];
    private IReadOnlyList<Choice> levels = [];

    [SupplyParameterFromForm(FormName = "ocsp")]
    private RevocationSettings? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        form = Form ?? (await settings.LoadAsync(CancellationToken.None)).Revocation;
        responders = [.. Enum.GetNames<ResponderChoice>().Select(name => new Choice(name, L[$"Responder.{name}"]))];
        levels = [.. Enum.GetNames<RevocationLevel>().Select(name => new Choice(name, L[$"RevocationLevel.{name}"]))];
    }

    private async Task UpdateAsync()
    {
        var outcome = await settings.UpdateRevocationAsync(form, CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.Ocsp.Path}?done=1");
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
