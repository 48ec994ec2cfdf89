using System.Globalization;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Api.Requests;
using RemoteUi.Web.Resources;
using RemoteUi.Web.SettingsFiles;

namespace RemoteUi.Web.Api.Device;

/// <summary>The device as a whole: its state, [Import/Export], and [Restart Device].</summary>
internal static class DeviceEndpoints
{
    private const string Exported = "application/pkcs7-mime";

    /// <summary>An imported file is sent in base64.</summary>
    private const int MaxImport = SettingsFile.MaxBytes * 4 / 3 + 16 * 1024;

    public static void MapDevice(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("Device");
        group.MapGet("/status", ShowAsync).RequireAuthorization(AccessPolicies.Reading).Produces<StatusModel>();
        group.MapPost("/restart", RestartDevice).Produces(StatusCodes.Status202Accepted);
        group.MapPost("/settings/export", ExportAsync)
            .Produces<Stream>(contentType: Exported)
            .Problem(StatusCodes.Status400BadRequest);
        group.MapPost("/settings/import", ImportAsync)
            .LimitsBody(MaxImport)
            .Produces<ImportedModel>()
            .Problem(StatusCodes.Status400BadRequest);
    }

    /// <summary>Shows what the device is and what it does now.</summary>
    public static async Task<IResult> ShowAsync(
        MachineProfile machine, SettingsEditor editor, StatusQuery status, RequestModels models, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var isLocked = TimerLock.Find(await editor.LoadAsync(cancellationToken)) is not null;
        var shown = await status.ReadAsync(cancellationToken);
        return TypedResults.Ok(new StatusModel(
            machine.Name, machine.Model, machine.SerialNumber,
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), machine.TimeZone), machine.TimeZone.Id, isLocked, shown.IsBusy,
            RequestModels.Of(shown.ToBeProcessed), shown.Requests is [var last, ..] ? models.Of(last) : null));
    }

    /// <summary>Restarts the device. It does not answer until it is up again.</summary>
    public static IResult RestartDevice(HttpContext http, IMachineRestart restart)
    {
        http.Response.OnCompleted(() =>
        {
            restart.Request();
            return Task.CompletedTask;
        });
        return TypedResults.Accepted((string?)null);
    }

    /// <summary>Returns [Settings/Registration Basic Information], encrypted with a password.</summary>
    public static async Task<IResult> ExportAsync(
        ExportModel order, SettingsExport export, ApiProblems problems, IStringLocalizer<RuleWords> rules,
        CancellationToken cancellationToken)
    {
        var (error, file) = await export.MakeAsync(order.Password, cancellationToken);
        return error == SettingsFileError.None
            ? TypedResults.Bytes(file, Exported)
            : problems.Of([(nameof(order.Password), rules[$"Data.{error}"])]);
    }

    /// <summary>
    /// Imports exported settings: all of them, or none if one breaks a rule. The timer does not lock this, as on the
    /// pages.
    /// </summary>
    public static async Task<IResult> ImportAsync(
        ImportModel order, SettingsEditor editor, SettingsFile files, ApiProblems problems,
        IStringLocalizer<RuleWords> rules, CancellationToken cancellationToken)
    {
        var current = await editor.LoadAsync(cancellationToken);
        var read = files.Read(order.File, order.Password, current);
        if (read.Settings is not { } imported) return Refuse(read, problems, rules);
        var changes = SettingChange.Between(current, imported).Select(change =>
            new ChangeModel(ApiJson.NameOf(change.Field), TextOf(change.Old), TextOf(change.New)));
        if (!order.DryRun) await editor.ImportAsync(imported, cancellationToken);
        return TypedResults.Ok(new ImportedModel(!order.DryRun, [.. changes]));
    }

    private static IResult Refuse(SettingsFileResult read, ApiProblems problems, IStringLocalizer<RuleWords> rules)
    {
        var sentence = rules[$"Data.{read.Error}"].Value;
        if (read.Violation is { } violation) return problems.Of([violation]);
        return problems.Of(
            [(read.Error == SettingsFileError.PasswordWrong ? nameof(ImportModel.Password) : nameof(ImportModel.File),
                sentence)]);
    }

    private static string? TextOf(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
