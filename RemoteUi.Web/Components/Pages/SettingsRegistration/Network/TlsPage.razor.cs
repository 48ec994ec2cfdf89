using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>[TLS Settings]: turns TLS on or off, and shows the key that it uses.</summary>
public sealed partial class TlsPage(
    SettingsEditor settings, KeyEditor keys, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T)
{
    private NetworkSettings network = new();
    private KeyRegister register = new([], 0);

    [SupplyParameterFromForm(FormName = "tls")]
    private bool Enabled { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        network = (await settings.LoadAsync(CancellationToken.None)).Network;
        register = await keys.LoadAsync(CancellationToken.None);
    }

    private async Task UpdateAsync()
    {
        await settings.ChangeNetworkAsync(now => now with { TlsEnabled = Enabled }, CancellationToken.None);
        navigation.NavigateTo($"{Menu.Tls.Path}?done=1");
    }
}
