using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Users;

/// <summary>Shows one account: changes its role, sets a new password, or takes its second factor off.</summary>
public sealed partial class UserPage(
    UserAdministration users, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<RuleWords> R)
{
    private UserForm form = new();
    private readonly FieldWords newPasswordWords = FieldWords.ForNewPassword(L);
    private FieldErrors? errors;
    private Account? account;
    private bool isSelf;

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
        isSelf = account is not null && account.UserName == await OwnNameAsync();
    }

    private async Task<string?> OwnNameAsync() =>
        Authentication is null ? null : (await Authentication).User.Identity?.Name;

    private async Task ChangeRoleAsync() => Finish(await users.ChangeRoleAsync(Id, Role), "role");

    private async Task SetPasswordAsync()
    {
        var (password, again) = (form.Password?.Reveal(), form.PasswordAgain?.Reveal());
        var error = PasswordRule.Check(password, again, account?.UserName);
        if (error == AccessError.None) error = await users.SetPasswordAsync(Id, password, await OwnNameAsync());
        Finish(error, "password");
    }

    private async Task TakeOffSecondFactorAsync() => Finish(await users.TakeOffSecondFactorAsync(Id), "second-factor");

    private void Finish(AccessError error, string done)
    {
        if (error == AccessError.None) navigation.NavigateTo($"{Menu.Users.Path}?done={done}");
        Error = error.ToString();
        errors = NamedErrors.Of(R, $"Access.{error}");
    }
}
