using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.SettingsFiles;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Data;

/// <summary>[Import]: checks the whole file, shows what it would change, and applies all of it or nothing.</summary>
public sealed partial class ImportPage(
    SettingsEditor editor, SettingsFile files, ImportTicket tickets, StatusQuery status, RequestPlanner planner,
    TimeProvider clock, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<RuleWords> R)
{
    private IReadOnlyList<SettingChange> changes = [];
    private DateTimeOffset? nextBefore;
    private DateTimeOffset? nextAfter;
    private string? ticket;
    private string? error;
    private FieldErrors? errors;
    private RuleViolation? violation;

    [SupplyParameterFromForm(FormName = "preview")]
    private IFormFile? File { get; set; }

    [SupplyParameterFromForm(FormName = "preview")]
    private Secret? Password { get; set; }

    [SupplyParameterFromForm(FormName = "apply")]
    private string? Ticket { get; set; }

    /// <summary>The number of settings that were changed.</summary>
    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    private string DoneWords =>
        int.TryParse(Done, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? T["Imported", count]
            : T["ImportedNothing"];

    private async Task PreviewAsync()
    {
        if (File?.Length > SettingsFile.MaxBytes)
        {
            Refuse(SettingsFileError.FileTooLarge);
            return;
        }

        using var bytes = new MemoryStream();
        if (File is not null) await File.CopyToAsync(bytes);
        var current = await editor.LoadAsync(CancellationToken.None);
        await ShowAsync(files.Read(bytes.ToArray(), Password, current), current);
    }

    private async Task ApplyAsync()
    {
        var current = await editor.LoadAsync(CancellationToken.None);
        if (tickets.Read(Ticket, current, await UserAsync()) is not var (content, isCurrent))
        {
            error = nameof(SettingsFileError.PreviewExpired);
            return;
        }

        // The rules are checked again: a start time may have passed since the preview.
        var read = files.ReadContent(content, current);
        if (!isCurrent || read.Settings is null)
        {
            await ShowAsync(read, current);
            error ??= nameof(SettingsFileError.SettingsChanged);
            return;
        }

        await editor.ImportAsync(read.Settings, CancellationToken.None);
        var count = SettingChange.Between(current, read.Settings).Count;
        navigation.NavigateTo($"{Menu.Import.Path}?done={count.ToString(CultureInfo.InvariantCulture)}");
    }

    private async Task ShowAsync(SettingsFileResult read, MachineSettings current)
    {
        if (read.Settings is not { } imported)
        {
            violation = read.Violation;
            Refuse(read.Error);
            return;
        }

        changes = SettingChange.Between(current, imported);
        nextBefore = (await status.ReadAsync(CancellationToken.None)).ToBeProcessed?.LeavesAt;
        nextAfter = RequestPlanner.IsSameSchedule(current.AutoRequest, imported.AutoRequest)
            ? nextBefore
            : planner.First(imported.AutoRequest, clock.GetUtcNow())?.SetTime;
        ticket = tickets.Write(read.Content!, current, await UserAsync());
    }

    private void Refuse(SettingsFileError fault)
    {
        error = fault.ToString();
        errors = NamedErrors.Of(R, $"Data.{fault}");
    }

    private async Task<string> UserAsync() =>
        (Authentication is null ? null : (await Authentication).User.Identity?.Name) ?? "";
}
