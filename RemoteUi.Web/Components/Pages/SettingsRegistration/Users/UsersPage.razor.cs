using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Users;

/// <summary>[User Management]: the accounts, and the form that adds one.</summary>
public sealed partial class UsersPage(
    UserAdministration users, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T)
{
    private UserForm form = new();
    private IReadOnlyList<Account> accounts = [];

    private IReadOnlyList<Choice> Roles =>
        [.. Enum.GetValues<MachineRole>().Select(role => new Choice(role.ToString(), L[$"Role.{role}"]))];

    private string? Error { get; set; }

    [SupplyParameterFromForm(FormName = "new-user")]
    private UserForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    private string DoneWords =>
        Done is "added" or "deleted" or "role" or "password" or "second-factor" ? T[$"User.Done.{Done}"] : T["Saved"];

    protected override async Task OnInitializedAsync()
    {
        form = Form ?? new();
        accounts = await users.ListAsync(CancellationToken.None);
    }

    private async Task AddAsync()
    {
        var error = PasswordRule.Check(
            form.Password?.Reveal(), form.PasswordAgain?.Reveal(), form.UserName?.Trim());
        if (error == AccessError.None)
            error = await users.AddAsync(form.UserName?.Trim(), form.Password?.Reveal(), form.Role);
        if (error == AccessError.None) navigation.NavigateTo($"{Menu.Users.Path}?done=added");
        Error = error.ToString();
    }
}
