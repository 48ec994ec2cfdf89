using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Icons;

namespace RemoteUi.Web.Components.Requests;

/// <summary>
/// One row of [Certificate Issuance Request Status], decided: the [Status] word, its mark, the [Request Date/Time], the
/// [Details] text, and the polls.
/// </summary>
/// <param name="StatusKey">The key of the word among the labels.</param>
/// <param name="Details">As the machine says it; the same in every language.</param>
public sealed record StatusRow(string StatusKey, Mark Mark, DateTimeOffset At, string Details, PollProgress? Polls)
{
    public static StatusRow Of(IssuanceRequest request)
    {
        if (request.IsInProgress)
            return new(
                "Status.Processing", Mark.Busy, request.SentAt ?? request.CreatedAt, "", PollProgress.Of(request));
        var ended = request.EndedAt ?? request.CreatedAt;
        return request.State == RequestState.Successful
            ? new("Status.Successful", Mark.Good, ended, "", null)
            : new("Status.Error", Mark.Bad, ended, request.Error?.Details ?? "", null);
    }
}

/// <summary>Polls done and allowed, and the time of the next.</summary>
public sealed record PollProgress(int Done, int Allowed, DateTimeOffset? NextAt)
{
    /// <summary>The polls of a request in progress; null where it may not poll.</summary>
    public static PollProgress? Of(IssuanceRequest request) =>
        request.PollPlan.Allowed == 0 ? null : new(request.PollsDone, request.PollPlan.Allowed, request.NextAttemptAt);
}
