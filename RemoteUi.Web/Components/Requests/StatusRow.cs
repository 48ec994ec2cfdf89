using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Icons;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Requests;

/// <summary>
/// Represents one row of [Certificate Issuance Request Status], ready to show: the [Status] text, its mark, the
/// [Request Date/Time], the [Details] text, and the polls.
/// </summary>
/// <param name="StatusKey">The key of the status text in the labels.</param>
/// <param name="Details">The device's own text; the same in every language.</param>
public sealed record StatusRow(string StatusKey, Mark Mark, DateTimeOffset At, string Details, PollProgress? Polls)
{
    /// <summary>Returns the status as it begins the title of a page.</summary>
    public string TitleOf(IStringLocalizer<Labels> words) => words[StatusKey].Value.TrimEnd('.', '…');

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

/// <summary>Represents the polls done and allowed, and the time of the next one.</summary>
public sealed record PollProgress(int Done, int Allowed, DateTimeOffset? NextAt)
{
    /// <summary>Returns the polls of a request in progress; null if the request may not poll.</summary>
    public static PollProgress? Of(IssuanceRequest request) =>
        request.PollPlan.Allowed == 0 ? null : new(request.PollsDone, request.PollPlan.Allowed, request.NextAttemptAt);
}
