using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Users;

/// <summary>[User Management]: the accounts, and the form that adds one.</summary>
public sealed partial class UsersPage(
    UserAdministration users, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<RuleWords> R)
{
    private UserForm form = new();
    private IReadOnlyList<Account> accounts = [];
    private FieldErrors? errors;

    private IReadOnlyList<Choice> Roles =>
        [.. Enum.GetValues<MachineRole>().Select(role => new Choice(role.ToString(), L[$"Role.{role}"]))];

    private string? Error { get; set; }

    [SupplyParameterFromForm(FormName = "new-user")]
    private UserForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    private string DoneWords =>
        Done is "added" or "deleted" or "role" or "password" or "second-factor" or "token" or "token-revoked"
            ? T[$"User.Done.{Done}"]
            : T["Saved"];

    protected override async Task OnInitializedAsync()
    {
        form = Form ?? new();
        accounts = await users.ListAsync(CancellationToken.None);
    }

    private async Task AddAsync()
    {
        var wrong = FindWrong().Where(error => error != AccessError.None).ToList();
        if (wrong.Count == 0) wrong = [await users.AddAsync(form.UserName?.Trim(), form.Password?.Reveal(), form.Role)];
        if (wrong is [AccessError.None]) navigation.NavigateTo($"{Menu.Users.Path}?done=added");
        Error = wrong[0].ToString();
        errors = NamedErrors.Of(R, wrong.Select(error => $"Access.{error}"));
    }

    /// <summary>Returns what can be said about the fields before the account is added.</summary>
    private IEnumerable<AccessError> FindWrong()
    {
        if (string.IsNullOrWhiteSpace(form.UserName)) yield return AccessError.UserNameNotPossible;
        yield return PasswordRule.Check(
            form.Password?.Reveal(), form.PasswordAgain?.Reveal(), form.UserName?.Trim());
    }
}
