using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.PracticeCa;

/// <summary>Shows the practice CA's register, newest first, with [Approve] and [Reject] for pending requests.</summary>
public sealed partial class RegisterPage(
    PracticeCaAdministration administration, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<PracticeCaWords> W)
{
    private const int Shown = 100;
    private IReadOnlyList<RegisterEntry> entries = [];
    private bool tooLate;

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    /// <summary>The number of the entry whose [Approve] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "decide")]
    private int? Approve { get; set; }

    /// <summary>The number of the entry whose [Reject] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "decide")]
    private int? Reject { get; set; }

    protected override void OnInitialized() => entries = administration.Register;

    private void Decide()
    {
        if (Approve is { } approved && administration.Approve(approved))
            navigation.NavigateTo($"{Menu.PracticeCaRegister.Path}?done=approved");
        else if (Reject is { } rejected && administration.Reject(rejected))
            navigation.NavigateTo($"{Menu.PracticeCaRegister.Path}?done=rejected");
        else tooLate = true;
        entries = administration.Register;
    }
}
