using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>[CA Shape]: shows which CA issues, replaces it, and carries the rollover through.</summary>
public sealed partial class ShapePage(
    PracticeCaSuccession succession, SuccessionEditor editor, NavigationManager navigation,
    IStringLocalizer<Labels> L, IStringLocalizer<Texts> T, IStringLocalizer<PracticeCaWords> W,
    IStringLocalizer<RuleWords> rules)
{
    private const string MakeNext = "next";
    private const string MakeCurrent = "current";

    private readonly FieldWords words = new(W, "Behavior.");
    private readonly IReadOnlyList<Choice> hierarchies =
    [
        .. Enum.GetValues<CaHierarchy>().Where(one => one != CaHierarchy.Uploaded)
            .Select(one => new Choice(one.ToString(), W[$"Hierarchy.{one}"])),
    ];

    private readonly IReadOnlyList<Choice> keys = KeyChoices(W);
    private ShapeForm form = new();
    private FieldErrors? errors;
    private bool hasNoNext;

    [SupplyParameterFromForm(FormName = "shape")]
    private ShapeForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "roll-over")]
    private string? Act { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    /// <summary>Returns the kinds of keys that can be made.</summary>
    public static IReadOnlyList<Choice> KeyChoices(IStringLocalizer<PracticeCaWords> words) =>
        [
            .. Enum.GetValues<CaKeyAlgorithm>().Where(PracticeCaSuccession.CanBeMade)
                .Select(one => new Choice(one.ToString(), words[$"CaKeys.{one}"])),
        ];

    protected override void OnInitialized() => form = Form ?? ShapeForm.From(succession.Current.Shape);

    private void Replace()
    {
        var outcome = editor.Replace(form);
        if (outcome.IsValid) ShowDone();
        errors = new FieldErrors(outcome.Violations, rules);
    }

    private void RollOver()
    {
        if (Act == MakeNext) succession.MakeNext();
        // Somebody else may have made it current in the meantime.
        hasNoNext = Act == MakeCurrent && !succession.RollOver();
        if (Act is MakeNext or MakeCurrent && !hasNoNext) ShowDone();
    }

    private void ShowDone() => navigation.NavigateTo($"{WorkbenchMenu.PracticeCaShape.Path}?done=1");
}
