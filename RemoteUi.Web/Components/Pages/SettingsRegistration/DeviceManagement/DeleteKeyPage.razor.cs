using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>Asks for confirmation before a key is deleted, then deletes it.</summary>
public sealed partial class DeleteKeyPage(
    KeyEditor keys, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<RuleWords> R)
{
    private MachineKey? key;
    private KeyDeletion? refused;

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnInitializedAsync() =>
        key = (await keys.LoadAsync(CancellationToken.None)).Keys.FirstOrDefault(candidate => candidate.Id == Id);

    private async Task DeleteAsync()
    {
        var deletion = await keys.DeleteAsync(Id, CancellationToken.None);
        if (deletion == KeyDeletion.Deleted) navigation.NavigateTo($"{Menu.Keys.Path}?done=1");
        else refused = deletion;
    }
}
