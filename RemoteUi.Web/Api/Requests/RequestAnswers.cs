using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;

namespace RemoteUi.Web.Api.Requests;

/// <summary>Answers with requests.</summary>
internal sealed class RequestAnswers(StatusQuery status, RequestModels models, ApiProblems problems)
{
    public async Task<RequestModel?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await status.FindAsync(id, cancellationToken) is { } request ? models.Of(request) : null;

    /// <summary>Answers with the request that was made, or why none was.</summary>
    public async Task<IResult> OfAsync(
        FormResult outcome, Func<RequestModel, IResult> answer, CancellationToken cancellationToken)
    {
        if (!outcome.IsDone) return problems.Of(outcome);
        return await FindAsync(outcome.RequestId!.Value, cancellationToken) is { } request
            ? answer(request)
            : problems.NotFound();
    }

    /// <summary>Acts on a request and answers with it, or why that was not possible.</summary>
    public async Task<IResult> OfAsync(
        Guid id, Func<Task<FormResult>> actAsync, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is null
            ? problems.NotFound()
            : await OfAsync(
                await actAsync(),
                request => TypedResults.Accepted($"{ApiAddress.Version1}/requests/{id}", request), cancellationToken);
}
