using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Revocation;
using RemoteUi.Web.Access;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.Revocation;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>Shows the revocation list of a file with the verdicts on it, and registers it.</summary>
public sealed partial class RegisterRevocationListPage(
    CrlRegister register, HeldCrls held, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> R)
{
    /// <summary>The size of the largest list in PEM, and room for the other fields.</summary>
    private const int MaxFormBytes = Crl.MaxBytes / 2 * 3;

    private const int MaxMegabytes = Crl.MaxBytes / 1024 / 1024;

    private JudgedCrl? judged;
    private FieldErrors? errors;
    private string? refused;
    private string user = "";

    [SupplyParameterFromForm(FormName = "show-crl")]
    private IFormFile? File { get; set; }

    /// <summary>The SHA-256 thumbprint of the list that was shown.</summary>
    [SupplyParameterFromForm(FormName = "register-crl")]
    private string? Shown { get; set; }

    [SupplyParameterFromQuery]
    private string? Error { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnInitializedAsync()
    {
        user = Authentication is null ? "" : FormOwner.IdOf((await Authentication).User) ?? "";
        if (Error == LargeFormAttribute.TooLarge) Refuse("RevocationList.TooLarge");
        if (Shown is not null && held.Find(user, Shown) is { } list)
            judged = await register.JudgeAsync(list, CancellationToken.None);
    }

    private async Task ShowAsync()
    {
        if (File is not { Length: > 0 }) Refuse("RevocationList.FileMissing");
        else if (Crl.TryRead(await BytesAsync(File)) is not { } list) Refuse("RevocationList.Unreadable");
        else if (list.Encoded.Length > Crl.MaxBytes) Refuse("RevocationList.TooLarge");
        else
        {
            held.Hold(user, list);
            judged = await register.JudgeAsync(list, CancellationToken.None);
        }
    }

    private async Task RegisterAsync()
    {
        if (judged is not { List: var list })
        {
            refused = R["RevocationList.NotHeld"];
            return;
        }

        var outcome = await register.RegisterAsync(list, CancellationToken.None);
        if (outcome == CrlRegistration.Done)
        {
            held.Remove(user);
            navigation.NavigateTo($"{Menu.RevocationLists.Path}?done=1");
            return;
        }

        refused = R[$"CrlRegistration.{outcome}", CrlRegister.Max];
    }

    private void Refuse(string word) => errors = new([("File", R[word, MaxMegabytes])]);

    private static async Task<byte[]> BytesAsync(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
