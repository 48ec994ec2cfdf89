using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>[IPSec Settings]: turns the function on or off, and edits its named policies and the key of each.</summary>
public sealed partial class IpSecPage(
    SettingsEditor settings, KeyEditor keys, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    /// <summary>What the rules call the list that the form's fields make.</summary>
    private const string Policies = nameof(NetworkSettings.IpSecPolicies);

    private IpSecForm form = new();
    private NetworkSettings network = new();
    private FieldErrors? errors;
    private IReadOnlyList<(string Policy, MachineKey? Key)> keysOfPolicies = [];

    [SupplyParameterFromForm(FormName = "ipsec")]
    private IpSecForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        network = (await settings.LoadAsync(CancellationToken.None)).Network;
        form = Form ?? IpSecForm.From(network);
        var register = await keys.LoadAsync(CancellationToken.None);
        keysOfPolicies = [
            .. network.IpSecPolicies.Select(policy => (policy, register.KeyFor(new(KeyUseLocation.IpSec, policy)))),
        ];
    }

    private async Task UpdateAsync()
    {
        var outcome = await settings.UpdateNetworkAsync(form.ApplyTo(network), CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.IpSec.Path}?done=1");
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
