using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Users;

/// <summary>Shows one account: changes its role, sets a new password, or deletes it.</summary>
public sealed partial class UserPage(
    UserAdministration users, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<RuleWords> R)
{
    private UserForm form = new();
    private Account? account;

    private IReadOnlyList<Choice> Roles =>
        [.. Enum.GetValues<MachineRole>().Select(role => new Choice(role.ToString(), L[$"Role.{role}"]))];

    private string? Error { get; set; }

    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    [SupplyParameterFromForm(FormName = "role")]
    private MachineRole Role { get; set; }

    [SupplyParameterFromForm(FormName = "set-password")]
    private UserForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        form = Form ?? new();
        account = (await users.ListAsync(CancellationToken.None)).FirstOrDefault(one => one.Id == Id);
    }

    private async Task ChangeRoleAsync() => Finish(await users.ChangeRoleAsync(Id, Role));

    private async Task SetPasswordAsync() =>
        Finish(
            PasswordRule.Check(
                form.Password?.Reveal(), form.PasswordAgain?.Reveal()) is var error and not AccessError.None
                ? error
                : await users.SetPasswordAsync(Id, form.Password?.Reveal()));

    private async Task DeleteAsync()
    {
        var self = Authentication is null ? null : (await Authentication).User.Identity?.Name;
        Finish(await users.DeleteAsync(Id, self));
    }

    private void Finish(AccessError error)
    {
        if (error == AccessError.None) navigation.NavigateTo($"{Menu.Users.Path}?done=1");
        Error = error.ToString();
    }
}
