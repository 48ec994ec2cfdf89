using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Names;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Rehearsals;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

/// <summary>
/// [Fleet Rehearsal]: the form, filled from [Communication Settings] or from an earlier rehearsal (<c>?from=</c>), and
/// the list of rehearsals.
/// </summary>
public sealed partial class FleetRehearsalPage(
    IRehearsals rehearsals, RehearsalWords words, SettingsEditor settings, MachineClock clock, MachineProfile machine,
    NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T, IStringLocalizer<FleetWords> F,
    IStringLocalizer<RuleWords> rules)
{
    private readonly FieldWords fieldWords = new(F);
    private RehearsalForm form = new();
    private IReadOnlyList<Rehearsal> list = [];
    private FleetCsv? csv;
    private FieldErrors? errors;
    private bool isBusy;

    [SupplyParameterFromForm(FormName = "rehearsal")]
    private RehearsalForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private Guid? From { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromQuery]
    private string? Error { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnInitializedAsync()
    {
        list = await rehearsals.ListAsync(CancellationToken.None);
        form = Form ?? await FirstFormAsync();
    }

    private async Task<RehearsalForm> FirstFormAsync()
    {
        if (From is { } id && await rehearsals.FindAsync(id, CancellationToken.None) is { } earlier)
            return RehearsalForm.Again(earlier.Settings);
        var stored = (await settings.LoadAsync(CancellationToken.None)).Communication;
        return RehearsalForm.From(stored) with { Name = F["DefaultName", clock.ToMinute(clock.Now)] };
    }

    private async Task StartAsync()
    {
        csv = await ReadFileAsync();
        var user = Authentication is null ? null : (await Authentication).User.Identity?.Name;
        var sender = new RehearsalSender(user ?? "", clock.Now, machine.TimeZone);
        var outcome = form.Check(csv, sender, RandomNumberGenerator.GetInt32(int.MaxValue));
        errors = new FieldErrors(outcome.Violations, rules);
        if (outcome.Value is not { } order) return;
        switch (await rehearsals.StartAsync(order.Settings, order.Devices, CancellationToken.None))
        {
            case RehearsalStart.Started { Id: var id }:
                navigation.NavigateTo(WorkbenchMenu.PathOfRehearsal(id));
                break;
            case RehearsalStart.Refused { Obstacles: var obstacles }:
                Show(obstacles);
                break;
        }
    }

    private void Show(IReadOnlyList<RehearsalObstacle> obstacles)
    {
        isBusy = obstacles.Any(obstacle => obstacle.Kind == ObstacleKind.AnotherIsRunning);
        errors = new FieldErrors(
            [
                .. obstacles
                    .Where(obstacle => obstacle.Kind != ObstacleKind.AnotherIsRunning)
                    .Select(obstacle => (ObstacleFields.Of(obstacle), words.Of(obstacle))),
            ]);
    }

    private async Task<FleetCsv?> ReadFileAsync()
    {
        if (form.File is not { } file) return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return FleetCsv.Read(bytes.ToArray());
    }
}
