using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Users;

/// <summary>Asks for confirmation before an account is deleted, then deletes it.</summary>
public sealed partial class DeleteUserPage(
    UserAdministration users, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<RuleWords> R)
{
    private Account? account;

    private string? Error { get; set; }

    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnInitializedAsync() =>
        account = (await users.ListAsync(CancellationToken.None)).FirstOrDefault(one => one.Id == Id);

    private async Task DeleteAsync()
    {
        var self = Authentication is null ? null : (await Authentication).User.Identity?.Name;
        var error = await users.DeleteAsync(Id, self);
        if (error == AccessError.None) navigation.NavigateTo($"{Menu.Users.Path}?done=deleted");
        Error = error.ToString();
    }
}
