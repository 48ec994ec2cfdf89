using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>
/// [TLS Settings] and [IEEE 802.1X Settings]: turns a function on or off and selects the key that it uses.
/// </summary>
public sealed partial class FunctionPage(
    SettingsEditor settings, KeyEditor keys, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T)
{
    private NetworkFunction function = NetworkFunction.Tls;
    private NetworkSettings network = new();
    private MachineKey? key;

    [SupplyParameterFromForm(FormName = "function")]
    private bool Enabled { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        function = NetworkFunction.At(navigation.Path());
        network = (await settings.LoadAsync(CancellationToken.None)).Network;
        key = (await keys.LoadAsync(CancellationToken.None)).KeyFor(function.Use);
    }

    private async Task UpdateAsync()
    {
        await settings.UpdateNetworkAsync(function.Set(network, Enabled), CancellationToken.None);
        navigation.NavigateTo($"{function.Entry.Path}?done=1");
    }
}
