using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>Shows a key with its certificate; assigns its use or takes it off.</summary>
public sealed partial class KeyPage(
    KeyEditor keys, SettingsEditor settings, ITlsCheck tls, NavigationManager navigation,
    IStringLocalizer<Labels> L, IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> R,
    IStringLocalizer<CertificateWords> W)
{
    private MachineKey? key;
    private IReadOnlyList<Choice> choices = [];
    private TlsFinding? finding;
    private UseAssignment? refused;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The chosen use, as <see cref="KeyUseChoices"/> writes it.</summary>
    [SupplyParameterFromForm(FormName = "key-use")]
    private string? Use { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        key = (await keys.LoadAsync(CancellationToken.None)).Keys.FirstOrDefault(candidate => candidate.Id == Id);
        choices = KeyUseChoices.Of((await settings.LoadAsync(CancellationToken.None)).Network, L);
        finding = key?.Use == KeyUse.Tls ? await tls.FindAsync(key, CancellationToken.None) : null;
    }

    private async Task AssignAsync()
    {
        if (KeyUseChoices.Read(Use) is not { } use) return;
        var result = await keys.AssignUseAsync(Id, use, CancellationToken.None);
        if (result == UseAssignment.Done) navigation.NavigateTo($"{Menu.Keys.Path}/{Id}?done=1");
        else refused = result;
        if (result == UseAssignment.CannotServeTls) finding = await tls.FindAsync(key!, CancellationToken.None);
    }
}
