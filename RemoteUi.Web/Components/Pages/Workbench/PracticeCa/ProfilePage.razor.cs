using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>[Certificate Profile]: sets what issued certificates contain from now on.</summary>
public sealed partial class ProfilePage(
    PracticeCaSuccession succession, SuccessionEditor editor, IOptions<PracticeCaOptions> options,
    MachineClock clock, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<PracticeCaWords> W, IStringLocalizer<RuleWords> rules)
{
    private readonly FieldWords words = new(W, "Behavior.");
    private ProfileForm form = new();
    private FieldErrors? errors;

    [SupplyParameterFromForm(FormName = "profile")]
    private ProfileForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override void OnInitialized() => form = Form ?? ProfileForm.From(succession.Profile);

    private IReadOnlyList<Choice> ChoicesOf<T>(Func<string, string> keyOf)
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => new Choice(name, W[keyOf(name)]))];

    private void Answer()
    {
        var outcome = editor.Update(form)!;
        if (outcome.IsValid) navigation.NavigateTo($"{WorkbenchMenu.PracticeCaProfile.Path}?done=1");
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
