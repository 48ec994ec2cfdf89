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

    [SupplyParameterFromForm(FormName = "behavior")]
    private BehaviorForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override void OnInitialized()
    {
        form = Form ?? BehaviorForm.From(administration.Behavior, administration.DefaultPublishedAt);
        hasPassword = administration.Behavior.FixedPassword is not null;
        failInfos = [
            .. Enumerable
                .Range(0, PracticeCaBehavior.MaxFailInfo + 1)
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
                .Select(number => new Choice(number, W[$"FailInfo.{number}"])),
        ];
    }

    private IReadOnlyList<Choice> ChoicesOf<T>(Func<string, string> keyOf)
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => new Choice(name, W[keyOf(name)]))];

    private void Answer()
    {
        var outcome = editor.Update(form)!;
        if (outcome.IsValid) navigation.NavigateTo($"{WorkbenchMenu.PracticeCaBehavior.Path}?done=1");
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
