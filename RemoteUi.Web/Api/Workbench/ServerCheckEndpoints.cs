using Microsoft.Extensions.Localization;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Resources;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Api.Workbench;

/// <summary>[Server Check].</summary>
internal static class ServerCheckEndpoints
{
    public static void MapServerChecks(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/workbench/server-checks").WithTags("Server check");
        group.MapGet("", ListAsync).Produces<IReadOnlyList<CheckRunModel>>();
        group.MapPost("", StartAsync).Produces<CheckRunModel>(StatusCodes.Status201Created).Refuses();
        group.MapGet("/{id:guid}", ShowAsync).Produces<CheckRunModel>().Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:guid}/report", ShowReportAsync)
            .Produces<object>()
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:guid}/report.xml", ShowJUnitAsync)
            .Produces<string>(contentType: "application/xml")
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:guid}/report.md", ShowMarkdownAsync)
            .Produces<string>(contentType: "text/markdown")
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:guid}/events", FollowAsync)
            .Produces<CheckRunModel>(contentType: "text/event-stream")
            .Problem(StatusCodes.Status404NotFound);
        group.MapPost("/{id:guid}/stop", StopAsync)
            .Produces<CheckRunModel>(StatusCodes.Status202Accepted)
            .Problem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists the checks, newest first.</summary>
    public static async Task<IResult> ListAsync(CheckRuns runs, CancellationToken cancellationToken) =>
        TypedResults.Ok((await runs.ListAsync(cancellationToken)).Select(CheckRunModel.From).ToList());

    /// <summary>Starts a check, and answers once it has begun; follow it by its events.</summary>
    public static async Task<IResult> StartAsync(
        ServerCheckModel check, CheckRuns runs, ApiProblems problems, IStringLocalizer<Texts> texts,
        CancellationToken cancellationToken)
    {
        var filled = check.ToForm().Check();
        if (filled.Value is not { } order) return problems.Of(filled.Violations);
        if (await runs.StartAsync(order, cancellationToken) is not { } id)
            return problems.Of(StatusCodes.Status409Conflict, "anotherIsRunning", texts["ServerCheck.Busy"]);
        return await runs.FindAsync(id, cancellationToken) is { } run
            ? TypedResults.Created($"{ApiAddress.Version1}/workbench/server-checks/{id}", CheckRunModel.From(run))
            : problems.NotFound();
    }

    /// <summary>Shows how far a check is.</summary>
    public static async Task<IResult> ShowAsync(
        Guid id, CheckRuns runs, ApiProblems problems, CancellationToken cancellationToken) =>
        await runs.FindAsync(id, cancellationToken) is { } run
            ? TypedResults.Ok(CheckRunModel.From(run))
            : problems.NotFound();

    /// <summary>Returns what a check has found so far (server-check-report.schema.json in docs).</summary>
    public static Task<IResult> ShowReportAsync(
        Guid id, CheckRuns runs, CheckWords words, ApiProblems problems, CancellationToken cancellationToken) =>
        ReportAsync(id, runs, problems, run => CheckReports.Json(run, words), "application/json", cancellationToken);

    /// <summary>Returns what a check has found so far as JUnit XML.</summary>
    public static Task<IResult> ShowJUnitAsync(
        Guid id, CheckRuns runs, CheckWords words, ApiProblems problems, CancellationToken cancellationToken) =>
        ReportAsync(id, runs, problems, run => CheckReports.JUnit(run, words), "application/xml", cancellationToken);

    /// <summary>Returns what a check has found so far as Markdown, for a ticket.</summary>
    public static Task<IResult> ShowMarkdownAsync(
        Guid id, CheckRuns runs, CheckWords words, ApiProblems problems, CancellationToken cancellationToken) =>
        ReportAsync(id, runs, problems, run => CheckReports.Markdown(run, words), "text/markdown", cancellationToken);

    /// <summary>Follows a check by server-sent events named check, until it has ended.</summary>
    public static async Task<IResult> FollowAsync(
        Guid id, CheckRuns runs, CheckRunFeed feed, FeedEvents events, ApiProblems problems,
        CancellationToken cancellationToken)
    {
        return await ReadAsync() is null
            ? problems.NotFound()
            : TypedResults.ServerSentEvents(events.FollowAsync(
                changed => feed.Subscribe(about =>
                {
                    if (about == id) changed();
                }),
                ReadAsync, run => run.State != CheckRunState.Running, "check", cancellationToken));

        async Task<CheckRunModel?> ReadAsync() =>
            await runs.FindAsync(id, cancellationToken) is { } run ? CheckRunModel.From(run) : null;
    }

    /// <summary>Stops a check under way; what it has found stays.</summary>
    public static async Task<IResult> StopAsync(
        Guid id, CheckRuns runs, ApiProblems problems, CancellationToken cancellationToken)
    {
        runs.Stop(id);
        return await runs.FindAsync(id, cancellationToken) is { } run
            ? TypedResults.Accepted($"{ApiAddress.Version1}/workbench/server-checks/{id}", CheckRunModel.From(run))
            : problems.NotFound();
    }

    private static async Task<IResult> ReportAsync(
        Guid id, CheckRuns runs, ApiProblems problems, Func<CheckRun, string> write, string contentType,
        CancellationToken cancellationToken) =>
        await runs.FindAsync(id, cancellationToken) is { } run
            ? TypedResults.Text(write(run), contentType)
            : problems.NotFound();
}
