using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Api.Settings;
using RemoteUi.Web.EvidenceFiles;

namespace RemoteUi.Web.Api.Requests;

/// <summary>[Certificate Issuance Request] and [Certificate Issuance Request Status].</summary>
internal static class RequestEndpoints
{
    /// <summary>The name of the events of a request.</summary>
    public const string EventName = "request";

    public static void MapRequests(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/requests").WithTags("Requests");
        group.MapGet("", ListAsync).RequireAuthorization(AccessPolicies.Reading).Produces<RequestListModel>();
        group.MapPost("", SendAsync).Produces<RequestModel>(StatusCodes.Status201Created).Refuses();
        group.MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(AccessPolicies.Reading)
            .Produces<RequestModel>()
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:guid}/events", FollowAsync)
            .RequireAuthorization(AccessPolicies.Reading)
            .Produces<RequestModel>(contentType: "text/event-stream")
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:guid}/evidence", ShowEvidenceAsync)
            .RequireAuthorization(AccessPolicies.Reading)
            .Produces<object>()
            .Problem(StatusCodes.Status404NotFound);
        group.MapPost("/{id:guid}/stop", StopAsync).Produces<RequestModel>(StatusCodes.Status202Accepted).Refuses();
        group.MapPost("/{id:guid}/check-again", CheckAgainAsync)
            .Produces<RequestModel>(StatusCodes.Status202Accepted)
            .Refuses();
        group.MapDelete("/{id:guid}", DeleteAsync).Produces(StatusCodes.Status204NoContent).Refuses();
    }

    /// <summary>Lists the last 20 requests, and the one that the timer sends next.</summary>
    public static async Task<IResult> ListAsync(
        StatusQuery status, RequestModels models, CancellationToken cancellationToken) =>
        TypedResults.Ok(models.Of(await status.ReadAsync(cancellationToken)));

    /// <summary>
    /// Sends a request to the current server, and answers at once; follow it by its events. Locked while the timer is
    /// on, and while another request is in progress.
    /// </summary>
    public static async Task<IResult> SendAsync(
        KeyAndCertificateModel keyAndCertificate, ManualRequests requests, RequestAnswers answers,
        CancellationToken cancellationToken)
    {
        var outcome = await requests.SendAsync(keyAndCertificate.ToForm(), cancellationToken);
        return await answers.OfAsync(
            outcome, request => TypedResults.Created($"{ApiAddress.Version1}/requests/{request.Id}", request),
            cancellationToken);
    }

    /// <summary>Shows a request.</summary>
    public static async Task<IResult> ShowAsync(
        Guid id, RequestAnswers answers, ApiProblems problems, CancellationToken cancellationToken) =>
        await answers.FindAsync(id, cancellationToken) is { } request ? TypedResults.Ok(request) : problems.NotFound();

    /// <summary>
    /// Follows a request by server-sent events named request: as it is now, and after each change, until it has ended.
    /// </summary>
    public static async Task<IResult> FollowAsync(
        Guid id, RequestAnswers answers, FeedEvents events, RequestFeed feed, ApiProblems problems,
        CancellationToken cancellationToken) =>
        await answers.FindAsync(id, cancellationToken) is null
            ? problems.NotFound()
            : TypedResults.ServerSentEvents(events.FollowAsync(
                changed => feed.Subscribe(about =>
                {
                    if (about == id) changed();
                }),
                () => answers.FindAsync(id, cancellationToken), request => !request.IsInProgress, EventName,
                cancellationToken));

    /// <summary>Returns the evidence of a request (evidence.schema.json in docs).</summary>
    public static async Task<IResult> ShowEvidenceAsync(
        Guid id, StatusQuery status, EvidenceWriter writer, ApiProblems problems,
        CancellationToken cancellationToken) =>
        await status.FindAsync(id, cancellationToken) is { } request
            ? TypedResults.Bytes(
                EvidenceJson.Write(await writer.WriteAsync(request, cancellationToken)), "application/json")
            : problems.NotFound();

    /// <summary>Stops a request in progress; its end follows.</summary>
    public static async Task<IResult> StopAsync(
        Guid id, ManualRequests requests, RequestAnswers answers, CancellationToken cancellationToken) =>
        await answers.OfAsync(id, () => requests.StopAsync(id, cancellationToken), cancellationToken);

    /// <summary>Asks the CA once more about a request that it holds, or whose answer was lost.</summary>
    public static async Task<IResult> CheckAgainAsync(
        Guid id, ManualRequests requests, RequestAnswers answers, CancellationToken cancellationToken) =>
        await answers.OfAsync(id, () => requests.CheckAgainAsync(id, cancellationToken), cancellationToken);

    /// <summary>Deletes a request that can be checked again, with its key and transaction.</summary>
    public static async Task<IResult> DeleteAsync(
        Guid id, ManualRequests requests, RequestAnswers answers, ApiProblems problems,
        CancellationToken cancellationToken)
    {
        if (await answers.FindAsync(id, cancellationToken) is null) return problems.NotFound();
        var outcome = await requests.DeleteAsync(id, cancellationToken);
        return outcome.IsDone ? TypedResults.NoContent() : problems.Of(outcome);
    }
}
