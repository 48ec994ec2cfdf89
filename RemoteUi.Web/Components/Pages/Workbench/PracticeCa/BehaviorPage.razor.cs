using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>[CA Behavior]: sets how the practice CA responds from now on.</summary>
public sealed partial class BehaviorPage(
    PracticeCaAdministration administration, BehaviorEditor editor, NavigationManager navigation,
    IStringLocalizer<Labels> L, IStringLocalizer<Texts> T, IStringLocalizer<PracticeCaWords> W,
    IStringLocalizer<RuleWords> rules)
{
    private IReadOnlyList<Choice> failInfos = [];
    private readonly FieldWords words = new(W, "Behavior.");
    private BehaviorForm form = new();
    private FieldErrors? errors;
    private bool hasPassword;
    private string? challengeHint;
    private string? certificatesHint;
    private string? capabilitiesHint;

    [SupplyParameterFromForm(FormName = "behavior")]
    private BehaviorForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override void OnInitialized()
    {
        form = Form ?? BehaviorForm.From(administration.Behavior, administration.DefaultPublishedAt);
        hasPassword = administration.Behavior.FixedPassword is not null;
        SetHints(administration.Behavior);
        failInfos = [
            .. Enumerable
                .Range(0, PracticeCaBehavior.MaxFailInfo + 1)
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
                .Select(number => new Choice(number, W[$"FailInfo.{number}"])),
        ];
    }

    /// <summary>Says at a field that the present face fixes it, and to what.</summary>
    private void SetHints(PracticeCaBehavior behavior)
    {
        var face = PracticeCaAdministration.Describe(behavior.Face);
        var holding = administration.ActingBehavior.Challenge;
        if (holding != behavior.Challenge) challengeHint = Fixed(behavior.Face, W[$"Challenge.{holding}"]);
        if (face.Certificates is { } set) certificatesHint = Fixed(behavior.Face, W[$"Certificates.{set}"]);
        if (face.Capabilities is { } list) capabilitiesHint = Fixed(behavior.Face, string.Join(", ", list));
    }

    private string Fixed(CaFace face, string value) => W["FixedByFace", W[$"Face.{face}"], value];

    private IReadOnlyList<Choice> ChoicesOf<T>(Func<string, string> keyOf)
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => new Choice(name, W[keyOf(name)]))];

    private void Answer()
    {
        var outcome = editor.Update(form)!;
        if (outcome.IsValid) navigation.NavigateTo($"{WorkbenchMenu.PracticeCaBehavior.Path}?done=1");
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
