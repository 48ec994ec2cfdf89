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
/// One policy of [IPSec Settings] (<c>?name=</c>): its peer, and [Test Connection], which tests what is entered.
/// </summary>
public sealed partial class IpSecPolicyPage(
    SettingsEditor settings, KeyEditor keys, IpSecPolicyTest test, NavigationManager navigation,
    IStringLocalizer<Labels> L, IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private IpSecPeerForm form = new();
    private IReadOnlyList<Choice> versions = [];
    private FieldErrors? errors;
    private MachineKey? key;
    private NetworkTest? tested;
    private bool isThere;

    [SupplyParameterFromForm(FormName = "ipsec-policy")]
    private IpSecPeerForm? Form { get; set; }

    /// <summary>Set if [Test Connection] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "ipsec-policy")]
    private bool Test { get; set; }

    /// <summary>The name of the policy.</summary>
    [SupplyParameterFromQuery]
    private string? Name { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    /// <summary>Returns the address of a policy's page.</summary>
    public static string PathOf(string policy) =>
        $"{Menu.IpSec.Path}/policy{QueryString.Create("name", policy)}";

    protected override async Task OnInitializedAsync()
    {
        if (Name is null) return;
        var network = (await settings.LoadAsync(CancellationToken.None)).Network;
        isThere = network.IpSecPolicies.Contains(Name);
        form = Form ?? IpSecPeerForm.From(network.PeerOf(Name));
        key = (await keys.LoadAsync(CancellationToken.None)).KeyFor(new(KeyUseLocation.IpSec, Name));
        versions = [.. Enum.GetNames<IkeVersion>().Select(name => new Choice(name, L[$"Ike.{name}"]))];
    }

    private Task AnswerAsync() => !isThere ? Task.CompletedTask : Test ? TestAsync() : UpdateAsync();

    private async Task TestAsync()
    {
        var filled = form.Check(Name!);
        errors = new FieldErrors(filled.Violations, rules);
        if (filled.Value is { } peer)
            tested = await test.RunAsync(peer, Http?.RequestAborted ?? CancellationToken.None);
    }

    private async Task UpdateAsync()
    {
        var outcome = await settings.UpdateIpSecPeerAsync(Name!, form, CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{PathOf(Name!)}&done=1");
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
