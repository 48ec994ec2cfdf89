using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.OwnAccount;

/// <summary>[Two-Factor Authentication]: turns it on and off for the user, and shows new recovery codes once.</summary>
public sealed partial class SecondFactorPage(
    UserManager<MachineUser> users, PasswordCheck passwords, SecondFactor factor, SessionSignIn sessions,
    AuthenticatorKey Keys, ShownOnce shown, MachineProfile Machine, NavigationManager navigation,
    IStringLocalizer<Labels> L, IStringLocalizer<Texts> T)
{
    private SecondFactorForm form = new();
    private MachineUser? user;
    private string key = "";
    private int codesLeft;
    private IReadOnlyList<string>? codes;

    private string? Error { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [SupplyParameterFromForm(FormName = "turn-on")]
    private SecondFactorForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "turn-on")]
    private string? Ticket { get; set; }

    [SupplyParameterFromForm(FormName = "change")]
    private Secret? CurrentPassword { get; set; }

    [SupplyParameterFromForm(FormName = "change")]
    private string? Action { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    private string DoneWords => T[Done == "off" ? "SecondFactor.Done.Off" : "SecondFactor.Done.On"];

    /// <summary>The name under which the codes wait for the page that shows them.</summary>
    private string CodesOf => $"recovery codes of {user?.Id}";

    protected override async Task OnInitializedAsync()
    {
        form = Form ?? new();
        user = Http is null ? null : await users.GetUserAsync(Http.User);
        if (user is null) return;
        key = Keys.Read(Ticket, user.Id) ?? factor.NewKey();
        if (user.TwoFactorEnabled) codesLeft = await factor.CountCodesAsync(user);
        if (HttpMethods.IsGet(Http!.Request.Method)) codes = shown.Take(CodesOf)?.Split(' ');
    }

    private async Task TurnOnAsync()
    {
        var code = form.OneTimePassword;
        form.OneTimePassword = null;
        if (!await IsPasswordAsync(form.CurrentPassword)) return;
        if (await factor.TurnOnAsync(Http!, user!, key, code) is { } made) await ShowAsync(made, "on");
        else Error = nameof(AccessError.AuthenticationCodeWrong);
    }

    private async Task ChangeAsync()
    {
        if (!await IsPasswordAsync(CurrentPassword)) return;
        if (Action != "off")
        {
            await ShowAsync(await factor.RenewCodesAsync(Http!, user!), "codes");
            return;
        }

        await factor.TurnOffAsync(Http!, user!);
        await sessions.StartAsync(Http!, user!);
        navigation.NavigateTo($"{Menu.SecondFactor.Path}?done=off");
    }

    private async Task<bool> IsPasswordAsync(Secret? password)
    {
        var verdict = await passwords.CheckAsync(Http!, user!.UserName, password?.Reveal());
        if (verdict.User is null) Error = verdict.OwnError.ToString();
        return verdict.User is not null;
    }

    /// <summary>Shows the codes on the page that follows, in a new session, because the account has changed.</summary>
    private async Task ShowAsync(IReadOnlyList<string> made, string done)
    {
        shown.Keep(CodesOf, string.Join(' ', made));
        await sessions.StartAsync(Http!, user!);
        navigation.NavigateTo($"{Menu.SecondFactor.Path}?done={done}");
    }
}
