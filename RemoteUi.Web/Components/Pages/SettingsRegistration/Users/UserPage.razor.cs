using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Users;

/// <summary>Shows one account: changes its role or sets a new password.</summary>
public sealed partial class UserPage(
    UserAdministration users, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<RuleWords> R)
{
    private UserForm form = new();
    private readonly FieldWords newPasswordWords = FieldWords.ForNewPassword(L);
    private FieldErrors? errors;
    private Account? account;

    private IReadOnlyList<Choice> Roles =>
        [.. Enum.GetValues<MachineRole>().Select(role => new Choice(role.ToString(), L[$"Role.{role}"]))];

    private string? Error { get; set; }

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromForm(FormName = "role")]
    private MachineRole Role { get; set; }

    [SupplyParameterFromForm(FormName = "set-password")]
    private UserForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        form = Form ?? new();
        account = (await users.ListAsync(CancellationToken.None)).FirstOrDefault(one => one.Id == Id);
    }

    private async Task ChangeRoleAsync() => Finish(await users.ChangeRoleAsync(Id, Role), "role");

    private async Task SetPasswordAsync() =>
        Finish(
            PasswordRule.Check(
                form.Password?.Reveal(), form.PasswordAgain?.Reveal()) is var error and not AccessError.None
                ? error
                : await users.SetPasswordAsync(Id, form.Password?.Reveal()),
            "password");

    private void Finish(AccessError error, string done)
    {
        if (error == AccessError.None) navigation.NavigateTo($"{Menu.Users.Path}?done={done}");
        Error = error.ToString();
        errors = NamedErrors.Of(R, $"Access.{error}");
    }
}
