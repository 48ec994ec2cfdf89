using Microsoft.Extensions.Localization;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Api.Audit;

/// <summary>[Audit].</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/audit").WithTags("Audit");
        group.MapGet("", ReadAsync)
            .RequireAuthorization(AccessPolicies.Reading)
            .Produces<AuditPageModel>()
            .Problem(StatusCodes.Status400BadRequest);
        group.MapGet("/entries.csv", ShowCsv)
            .RequireAuthorization(AccessPolicies.Reading)
            .Produces<string>(contentType: "text/csv")
            .Problem(StatusCodes.Status400BadRequest);
    }

    /// <summary>Reads one page of the recorded changes, newest first.</summary>
    /// <param name="by">Part of the name of the user or token.</param>
    /// <param name="kind">What happened, as entries name it.</param>
    /// <param name="text">Part of the subject, a setting or its value, or the address; or the ID of a request.</param>
    /// <param name="from">The first day, in the time zone of the device: 2026-11-26.</param>
    /// <param name="until">The last day.</param>
    /// <param name="page">The page, counted from 1; the last one if there are fewer.</param>
    public static async Task<IResult> ReadAsync(
        IAuditStore store, MachineProfile machine, ApiProblems problems, IStringLocalizer<RuleWords> rules,
        CancellationToken cancellationToken, string? by = null, string? kind = null, string? text = null,
        string? from = null, string? until = null, int page = 1)
    {
        var query = new AuditQuery { By = by, Kind = kind, Text = text, From = from, Until = until };
        if (Faults(query, rules) is { Count: > 0 } faults) return problems.Of(faults);
        var slice = await store.ReadAsync(
            query.ToFilter(machine.TimeZone) with { Page = Math.Max(1, page) }, cancellationToken);
        return TypedResults.Ok(new AuditPageModel(
            [.. slice.Entries.Select(AuditEntryModel.From)], slice.Page, slice.Pages, slice.Matching));
    }

    /// <summary>Downloads all recorded changes that match as CSV, one line each, newest first.</summary>
    /// <param name="by">Part of the name of the user or token.</param>
    /// <param name="kind">What happened, as entries name it.</param>
    /// <param name="text">Part of the subject, a setting or its value, or the address; or the ID of a request.</param>
    /// <param name="from">The first day, in the time zone of the device: 2026-11-26.</param>
    /// <param name="until">The last day.</param>
    public static IResult ShowCsv(
        IAuditStore store, MachineProfile machine, ApiProblems problems, IStringLocalizer<RuleWords> rules,
        CancellationToken cancellationToken, string? by = null, string? kind = null, string? text = null,
        string? from = null, string? until = null)
    {
        var query = new AuditQuery { By = by, Kind = kind, Text = text, From = from, Until = until };
        return Faults(query, rules) is { Count: > 0 } faults
            ? problems.Of(faults)
            : TypedResults.Stream(
                body => AuditCsv.WriteAsync(
                    body, store.ListAsync(query.ToFilter(machine.TimeZone)), cancellationToken),
                "text/csv; charset=utf-8");
    }

    /// <summary>Returns what cannot be read. A page shows all then, but a script would not notice.</summary>
    private static List<(string Field, string Sentence)> Faults(AuditQuery query, IStringLocalizer<RuleWords> rules)
    {
        var faults = new List<(string, string)>();
        if (query.Kind is not null && AuditQuery.KindOf(query.Kind) is null)
            faults.Add((nameof(query.Kind), rules["Rule.NotAChoice"]));
        if (query.From is not null && AuditQuery.DayOf(query.From) is null)
            faults.Add((nameof(query.From), rules["Rule.NotADate"]));
        if (query.Until is not null && AuditQuery.DayOf(query.Until) is null)
            faults.Add((nameof(query.Until), rules["Rule.NotADate"]));
        return faults;
    }
}
