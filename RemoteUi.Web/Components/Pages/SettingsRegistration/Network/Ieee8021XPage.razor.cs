using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.NetworkTests;
using RemoteUi.Web.Resources;
using NetworkTest = RemoteUi.Network.ConnectionTest;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>
/// [IEEE 802.1X Settings]: turns the function on or off, says who the device is and whom it trusts, and tests it at a
/// RADIUS server with the settings as they are typed.
/// </summary>
public sealed partial class Ieee8021XPage(
    SettingsEditor settings, KeyEditor keys, Ieee8021XTest test, NavigationManager navigation,
    IStringLocalizer<Labels> L, IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private Ieee8021XForm form = new();
    private FieldErrors? errors;
    private NetworkTest? result;
    private MachineKey? key;
    private IReadOnlyList<string> trustedCas = [];
    private bool secretIsSet;

    [SupplyParameterFromForm(FormName = "ieee-802-1x")]
    private Ieee8021XForm? Form { get; set; }

    /// <summary>Set if [Test Connection] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "ieee-802-1x")]
    private bool Test { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var machine = await settings.LoadAsync(CancellationToken.None);
        form = Form ?? Ieee8021XForm.From(machine.Network);
        secretIsSet = machine.Network.Ieee8021X.RadiusSecret is not null;
        key = (await keys.LoadAsync(CancellationToken.None)).KeyFor(Ieee8021XTest.Use);
        trustedCas = [.. Ieee8021XTest.TrustedCas(machine).Select(certificate => certificate.Subject)];
    }

    /// <summary>
    /// A typed secret is never sent back, so after a test the field is empty, and [Update] would not store it.
    /// </summary>
    private string SecretHint =>
        result is not null && form.RadiusSecret is not null ? "Hint.RadiusSecretTested"
        : secretIsSet ? "Hint.RadiusSecretSet"
        : "Hint.RadiusSecretNotSet";

    private Task AnswerAsync() => Test ? TestAsync() : UpdateAsync();

    private async Task TestAsync()
    {
        var outcome = await test.RunAsync(form, CancellationToken.None);
        errors = new FieldErrors(outcome.Violations, rules);
        result = outcome.Test;
    }

    private async Task UpdateAsync()
    {
        var outcome = await settings.UpdateIeee8021XAsync(form, CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.Ieee8021X.Path}?done=1");
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
