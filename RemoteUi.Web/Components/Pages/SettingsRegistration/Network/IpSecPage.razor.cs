using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;
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
    private string? scheduledPolicy;
    private IReadOnlyList<(string Policy, MachineKey? Key)> keysOfPolicies = [];

    /// <summary>The pages on which policies that cannot be deleted can be freed.</summary>
    private IReadOnlyList<(string Path, string Name)> usersOfPolicies = [];

    [SupplyParameterFromForm(FormName = "ipsec")]
    private IpSecForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [CascadingParameter]
    private RestoredForm? Restored { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var machine = await settings.LoadAsync(CancellationToken.None);
        network = machine.Network;
        scheduledPolicy = machine.AutoRequest.KeyAndCertificate?.Use.IpSecPolicy;
        form = Form ?? IpSecForm.From(network);
        var register = await keys.LoadAsync(CancellationToken.None);
        keysOfPolicies = [
            .. network.IpSecPolicies.Select(policy => (policy, register.KeyFor(new(KeyUseLocation.IpSec, policy)))),
        ];
    }

    private async Task UpdateAsync()
    {
        var outcome = await settings.ChangeNetworkAsync(form.ApplyTo, CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.IpSec.Path}?done=1");
        errors = new FieldErrors(outcome.Violations, rules);
        usersOfPolicies = [
            .. outcome.Violations
                .Where(violation => violation.Rule == Rules.PolicyInUse)
                .SelectMany(violation => UsersOf(violation.Arguments[0].ToString())),
        ];
    }

    private string LabelOf(int place)
    {
        var news = place - form.Filled;
        return news < 0 ? L["PolicyNumber", place + 1] : news == 0 ? L["NewPolicy"] : $"{L["NewPolicy"]} {news + 1}";
    }

    private IEnumerable<(string Path, string Name)> UsersOf(string? policy)
    {
        var key = keysOfPolicies.FirstOrDefault(pair => pair.Policy == policy).Key;
        if (key is not null) yield return ($"{Menu.Keys.Path}/{key.Id}", key.Name);
        if (scheduledPolicy == policy) yield return (Menu.AutoRequest.Path, L[Menu.AutoRequest.LabelKey]);
    }
}
