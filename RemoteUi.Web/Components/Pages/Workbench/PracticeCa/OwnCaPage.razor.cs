using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>[Upload Own CA]: lets a CA of one's own issue.</summary>
public sealed partial class OwnCaPage(
    SuccessionEditor editor, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<PracticeCaWords> W, IStringLocalizer<RuleWords> rules)
{
    /// <summary>The address of the page; it has no entry in the tree.</summary>
    public const string Path = "/workbench/practice-ca/own-ca";

    private readonly FieldWords words = new(W, "Behavior.");
    private readonly IReadOnlyList<Choice> keys = ShapePage.KeyChoices(W);
    private OwnCaForm form = new();
    private FieldErrors? errors;

    [SupplyParameterFromForm(FormName = "own-ca")]
    private OwnCaForm? Form { get; set; }

    protected override void OnInitialized() => form = Form ?? new();

    private async Task TakeAsync()
    {
        var violations = editor.Take(form, await form.ReadAsync());
        if (violations.Count == 0) navigation.NavigateTo($"{WorkbenchMenu.PracticeCaShape.Path}?done=1");
        errors = new FieldErrors(violations, rules);
    }
}
