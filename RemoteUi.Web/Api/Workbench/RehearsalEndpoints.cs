using System.Security.Cryptography;
using RemoteUi.Core.Machine;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Names;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Web.Api.Workbench;

/// <summary>[Fleet Rehearsal].</summary>
internal static class RehearsalEndpoints
{
    private const string Path = $"{ApiAddress.Version1}/workbench/fleet-rehearsals";

    /// <summary>A CSV file with 100,000 devices, in base64.</summary>
    private const int MaxBody = 32 * 1024 * 1024;

    public static void MapRehearsals(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/workbench/fleet-rehearsals").WithTags("Fleet rehearsal");
        group.MapGet("", ListAsync).Produces<IReadOnlyList<RehearsalSummaryModel>>();
        group.MapPost("", StartAsync)
            .LimitsBody(MaxBody)
            .Produces<RehearsalSummaryModel>(StatusCodes.Status201Created)
            .Refuses();
        group.MapGet("/{id:guid}", ShowAsync)
            .Produces<RehearsalSummaryModel>()
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:guid}/report", ShowReportAsync)
            .Produces<object>()
            .Problem(StatusCodes.Status404NotFound);
        group.MapPost("/{id:guid}/stop", StopAsync)
            .Produces<RehearsalSummaryModel>(StatusCodes.Status202Accepted)
            .Problem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists the rehearsals, newest first.</summary>
    public static async Task<IResult> ListAsync(IRehearsals rehearsals, CancellationToken cancellationToken) =>
        TypedResults.Ok(
            (await rehearsals.ListAsync(cancellationToken)).Select(RehearsalSummaryModel.From).ToList());

    /// <summary>Starts a rehearsal.</summary>
    public static async Task<IResult> StartAsync(
        RehearsalModel rehearsal, HttpContext http, IRehearsals rehearsals, RehearsalWords words,
        MachineProfile machine, TimeProvider clock, ApiProblems problems, CancellationToken cancellationToken)
    {
        var csv = rehearsal.File is { } file ? FleetCsv.Read(file) : null;
        var sender = new RehearsalSender(http.User.Identity?.Name ?? "", clock.GetUtcNow(), machine.TimeZone);
        var filled = rehearsal.ToForm().Check(csv, sender, RandomNumberGenerator.GetInt32(int.MaxValue));
        if (filled.Value is not { } order) return problems.Of(filled.Violations);
        return await rehearsals.StartAsync(order.Settings, order.Devices, cancellationToken) switch
        {
            RehearsalStart.Started { Id: var id } =>
                await AnswerAsync(
                    id, rehearsals, problems, shown => TypedResults.Created($"{Path}/{id}", shown),
                    cancellationToken),
            RehearsalStart.Refused { Obstacles: var obstacles } => Refuse(obstacles, words, problems),
            var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}"),
        };
    }

    /// <summary>Shows how far a rehearsal is.</summary>
    public static Task<IResult> ShowAsync(
        Guid id, IRehearsals rehearsals, ApiProblems problems, CancellationToken cancellationToken) =>
        AnswerAsync(id, rehearsals, problems, shown => TypedResults.Ok(shown), cancellationToken);

    /// <summary>Returns what came of a rehearsal so far, and the advice (fleet-report.schema.json in docs).</summary>
    public static async Task<IResult> ShowReportAsync(
        Guid id, IRehearsals rehearsals, RehearsalWords words, ApiProblems problems,
        CancellationToken cancellationToken) =>
        await rehearsals.ReportAsync(id, cancellationToken) is { } report
            ? TypedResults.Text(RehearsalJson.Write(report, words), "application/json")
            : problems.NotFound();

    /// <summary>Stops a rehearsal: devices under way are cut off, and no other leaves.</summary>
    public static async Task<IResult> StopAsync(
        Guid id, IRehearsals rehearsals, ApiProblems problems, CancellationToken cancellationToken)
    {
        if (await rehearsals.FindAsync(id, cancellationToken) is null) return problems.NotFound();
        await rehearsals.StopAsync(id, cancellationToken);
        return await AnswerAsync(
            id, rehearsals, problems, shown => TypedResults.Accepted($"{Path}/{id}", shown), cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(
        Guid id, IRehearsals rehearsals, ApiProblems problems, Func<RehearsalSummaryModel, IResult> answer,
        CancellationToken cancellationToken) =>
        await rehearsals.FindAsync(id, cancellationToken) is { } found
            ? answer(RehearsalSummaryModel.From(found))
            : problems.NotFound();

    private static IResult Refuse(
        IReadOnlyList<RehearsalObstacle> obstacles, RehearsalWords words, ApiProblems problems) =>
        obstacles.FirstOrDefault(obstacle => obstacle.Kind == ObstacleKind.AnotherIsRunning) is { } busy
            ? problems.Of(StatusCodes.Status409Conflict, "anotherIsRunning", words.Of(busy))
            : problems.Of(obstacles.Select(obstacle => (ObstacleFields.Of(obstacle), words.Of(obstacle))));
}
