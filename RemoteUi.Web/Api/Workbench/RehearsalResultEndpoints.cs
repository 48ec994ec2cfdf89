using Microsoft.Extensions.Localization;
using RemoteUi.Fleet;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Rehearsals;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Api.Workbench;

/// <summary>The progress and the results of a rehearsal, and their deletion.</summary>
internal static class RehearsalResultEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>Other hosts may work on it too, so that it is asked for, rather than reported.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public static void MapRehearsalResults(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/workbench/fleet-rehearsals/{id:guid}").WithTags("Fleet rehearsal");
        group.MapGet("/events", FollowAsync)
            .Produces<RehearsalSummaryModel>(contentType: "text/event-stream")
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/devices.csv", ShowDevicesAsync)
            .Produces<string>(contentType: "text/csv")
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/footprint.csv", ShowFootprintAsync)
            .Produces<string>(contentType: "text/csv")
            .Problem(StatusCodes.Status404NotFound);
        group.MapDelete("", DeleteAsync)
            .Produces(StatusCodes.Status204NoContent)
            .Problem(StatusCodes.Status404NotFound)
            .Problem(StatusCodes.Status409Conflict);
    }

    /// <summary>
    /// Follows a rehearsal by server-sent events named rehearsal, at most every 2 seconds, until it has ended.
    /// </summary>
    public static async Task<IResult> FollowAsync(
        Guid id, IRehearsals rehearsals, FeedEvents events, TimeProvider clock, ApiProblems problems,
        CancellationToken cancellationToken)
    {
        return await ReadAsync() is null
            ? problems.NotFound()
            : TypedResults.ServerSentEvents(events.FollowAsync(
                changed => clock.CreateTimer(_ => changed(), null, Interval, Interval), ReadAsync,
                rehearsal => rehearsal.State == RehearsalState.Ended, "rehearsal", cancellationToken));

        async Task<RehearsalSummaryModel?> ReadAsync() =>
            await rehearsals.FindAsync(id, cancellationToken) is { } found ? RehearsalSummaryModel.From(found) : null;
    }

    /// <summary>Downloads a line of CSV for each device.</summary>
    public static Task<IResult> ShowDevicesAsync(
        Guid id, IRehearsals rehearsals, ApiProblems problems, CancellationToken cancellationToken) =>
        CsvAsync(
            id, rehearsals, problems,
            body => RehearsalCsv.WriteDevicesAsync(
                body, rehearsals.DevicesAsync(id, cancellationToken), cancellationToken),
            cancellationToken);

    /// <summary>Downloads a line of CSV for each certificate that the CA has issued, or may have issued.</summary>
    public static Task<IResult> ShowFootprintAsync(
        Guid id, IRehearsals rehearsals, ApiProblems problems, CancellationToken cancellationToken) =>
        CsvAsync(
            id, rehearsals, problems,
            body => RehearsalCsv.WriteFootprintAsync(
                body, rehearsals.FootprintAsync(id, cancellationToken), cancellationToken),
            cancellationToken);

    /// <summary>Deletes a rehearsal that has ended.</summary>
    public static async Task<IResult> DeleteAsync(
        Guid id, IRehearsals rehearsals, ApiProblems problems, IStringLocalizer<FleetWords> words,
        CancellationToken cancellationToken)
    {
        if (await rehearsals.DeleteAsync(id, cancellationToken)) return TypedResults.NoContent();
        return await rehearsals.FindAsync(id, cancellationToken) is null
            ? problems.NotFound()
            : problems.Of(StatusCodes.Status409Conflict, "notEnded", words["NotDeleted"]);
    }

    /// <summary>Sends the lines as they are read, because 100,000 of them are not to be in memory.</summary>
    private static async Task<IResult> CsvAsync(
        Guid id, IRehearsals rehearsals, ApiProblems problems, Func<Stream, Task> write,
        CancellationToken cancellationToken) =>
        await rehearsals.FindAsync(id, cancellationToken) is null
            ? problems.NotFound()
            : TypedResults.Stream(write, Csv);
}
