using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Scheduling;
using RemoteUi.Web.Api.Keys;
using RemoteUi.Web.Api.Settings;
using RemoteUi.Web.Components.Requests;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Api.Requests;

/// <summary>Shows requests as the API does, with the sentences of the pages.</summary>
internal sealed class RequestModels(IStringLocalizer<Causes> causes)
{
    public RequestListModel Of(StatusView status) =>
        new(Of(status.ToBeProcessed), [.. status.Requests.Select(Of)]);

    public static PlannedRequestModel? Of(PlannedRequest? planned) =>
        planned is null ? null : new(planned.SetTime, planned.LeavesAt);

    public RequestModel Of(IssuanceRequest request) => new()
    {
        Id = request.Id,
        Origin = request.Origin,
        State = request.State,
        IsInProgress = request.IsInProgress,
        CreatedAt = request.CreatedAt,
        SentAt = request.SentAt,
        EndedAt = request.EndedAt,
        NextAttemptAt = request.NextAttemptAt,
        PollsDone = request.PollsDone,
        PollsAllowed = request.PollPlan.Allowed,
        KeyAndCertificate = KeyAndCertificateModel.From(request.Settings),
        ServerName = request.Server.ServerName,
        ServerUrl = request.Server.Address.AbsoluteUri,
        TransactionId = request.TransactionId.Value,
        CanBeStopped = request.CanBeStopped,
        CanBeCheckedAgain = request.CanBeCheckedAgain,
        Error = request.Error is { } error ? Of(error, request) : null,
        Certificate = request.Certificate is { } certificate ? CertificateModel.From(certificate) : null,
        Steps = [
            .. request.Steps.Select(step =>
                new RequestStepModel(step.Kind, step.At, step.Duration?.TotalSeconds, step.Detail)),
        ],
    };

    private RequestErrorModel Of(RequestError error, IssuanceRequest request)
    {
        var explanation = Explanation.Of(error, ErrorFacts.Of(request));
        var remedy = explanation.Notes.Prepend($"{explanation.Key}.Remedy").Select(key => causes[key].Value);
        return new()
        {
            Details = error.Details,
            Cause = explanation.Key,
            Sentence = causes[$"{explanation.Key}.Sentence", error.Code ?? 0],
            Remedy = string.Join(' ', remedy),
            Evidence = ForeignText.Escape(ServerWords.Of(error, request.Report) ?? error.Evidence),
        };
    }
}
