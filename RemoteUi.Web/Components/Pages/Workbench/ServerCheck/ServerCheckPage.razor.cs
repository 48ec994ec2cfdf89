using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.ServerChecks;

namespace RemoteUi.Web.Components.Pages.Workbench.ServerCheck;

/// <summary>
/// [Server Check]: the form, filled from [Communication Settings] or from an earlier run (<c>?from=</c>), and the list
/// of runs.
/// </summary>
public sealed partial class ServerCheckPage(
    CheckRuns runs, SettingsEditor settings, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private static readonly IReadOnlyList<Choice> lengths =
    [
        .. Enum.GetValues<KeyLength>().Select(length =>
            new Choice(length.ToString(), ((int)length).ToString(CultureInfo.InvariantCulture))),
    ];

    private ServerCheckForm form = new();
    private IReadOnlyList<CheckRunSummary> history = [];
    private FieldErrors? errors;
    private bool isBusy;
    private bool answered;

    [SupplyParameterFromForm(FormName = "server-check")]
    private ServerCheckForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private Guid? From { get; set; }

    protected override async Task OnInitializedAsync()
    {
        isBusy = runs.IsBusy;
        history = await runs.ListAsync(CancellationToken.None);
        form = Form ?? await FirstFormAsync();
    }

    private async Task<ServerCheckForm> FirstFormAsync()
    {
        var stored = (await settings.LoadAsync(CancellationToken.None)).Communication;
        return From is { } id && await runs.FindAsync(id, CancellationToken.None) is { } run
            ? ServerCheckForm.Again(run, stored)
            : ServerCheckForm.From(stored);
    }

    private async Task StartAsync()
    {
        var outcome = form.Check();
        errors = new FieldErrors(outcome.Violations, rules);
        if (outcome.Value is not { } order) return;
        if (await runs.StartAsync(order, CancellationToken.None) is { } id)
            navigation.NavigateTo(WorkbenchMenu.PathOfRun(id));
        (isBusy, answered) = (true, true);
    }
}
