using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.Tokens;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Users;

/// <summary>
/// The tokens of the API on [User Management]: makes one, which the page that follows shows once, and revokes one.
/// </summary>
public sealed partial class ApiTokenSection(
    ApiTokens tokens, ShownOnce shown, TimeProvider clock, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private ApiTokenForm form = new();
    private IReadOnlyList<ApiToken> list = [];
    private FieldErrors? errors;
    private string? made;

    [SupplyParameterFromForm(FormName = "new-token")]
    private ApiTokenForm? Form { get; set; }

    /// <summary>The token whose [Revoke] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "revoke-token")]
    private string? Revoke { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private IReadOnlyList<Choice> Roles =>
        [.. Enum.GetValues<MachineRole>().Select(role => new Choice(role.ToString(), L[$"Role.{role}"]))];

    private string UserId => (Http is null ? null : FormOwner.IdOf(Http.User)) ?? "";

    /// <summary>The name under which the token is kept for the page that follows.</summary>
    private string Kept => $"api-token {UserId}";

    protected override async Task OnInitializedAsync()
    {
        form = Form ?? new();
        list = await tokens.ListAsync(CancellationToken.None);
        if (Http is { } http && HttpMethods.IsGet(http.Request.Method)) made = shown.Take(Kept);
    }

    private async Task MakeAsync()
    {
        var filled = form.Check();
        errors = new FieldErrors(filled.Violations, rules);
        if (filled.Value is not { } token) return;
        shown.Keep(Kept, (await tokens.MakeAsync(UserId, token, CancellationToken.None)).Reveal());
        navigation.NavigateTo($"{Menu.Users.Path}?done=token");
    }

    private async Task RevokeAsync()
    {
        if (Revoke is not null) await tokens.RevokeAsync(Revoke, CancellationToken.None);
        navigation.NavigateTo($"{Menu.Users.Path}?done=token-revoked");
    }
}
