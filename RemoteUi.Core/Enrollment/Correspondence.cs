using Microsoft.Extensions.Logging;
using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The steps of a request that talk to the server. Each records what came of it; whatever must be known after a crash
/// is saved before the bytes leave.
/// </summary>
internal sealed class Correspondence(
    Conversation conversation, ConversationMemory memory, IIssuanceRequestStore requests, IKeyRegisterStore keys,
    IMachineSettingsStore settings, RequestFeed feed, TimeProvider clock, ILogger<Correspondence> log)
{
    /// <summary>Nothing has left yet: finds the CA and sends.</summary>
    public async Task SendAsync(IssuanceRequest request, Secret? challengePassword, CancellationToken cancellationToken)
    {
        if (await FindCaAsync(request, wasAskedAfter: false, cancellationToken) is not { } ca) return;
        var signing = RenewalPolicy.Choose(request, await keys.LoadAsync(cancellationToken), ca, clock.GetUtcNow());
        await SendNewAsync(request, ca, signing, challengePassword, cancellationToken);
    }

    /// <summary>
    /// No answer came to it: the same bytes again. Where they are gone with the program, or were answered after all and
    /// a one-time password may be spent, the server is asked after it first.
    /// </summary>
    public async Task SendAgainAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        if (memory.Unanswered(request) is { } sent)
            await SendAsync(request, sent.Ca, sent.Message, request.Signing, cancellationToken);
        else await AskAfterAsync(request, cancellationToken);
    }

    /// <summary>
    /// Asks what became of a request that was interrupted. One by timer that the server does not know, or cannot be
    /// polled for, is sent again with the same transaction and key; one by hand is not, its challenge password is gone.
    /// </summary>
    public async Task AskAfterAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        request.RecordAskingAfter(wasInterrupted: !memory.Remembers(request), clock.GetUtcNow());
        await SaveAsync(request, cancellationToken);
        if (await FindCaAsync(request, wasAskedAfter: true, cancellationToken) is not { } ca) return;

        var answer = await conversation.PollAsync(
            request, ca, await OrderAsync(request, request.Signing, null, cancellationToken), cancellationToken);
        request.AddToReport(answer.Report);
        var isUnknown = answer is CertificateAnswer.Failed or CertificateAnswer.NoAnswer { Fault.MayPass: false };
        if (!isUnknown) request.Record(answer, wasAskedAfter: true, clock.GetUtcNow());
        else if (request.Origin == RequestOrigin.ByTimer)
            await SendNewAsync(request, ca, request.Signing, null, cancellationToken);
        else
            request.RecordFailed(
                RequestErrors.Interrupted((answer as CertificateAnswer.Failed)?.Text), clock.GetUtcNow());
    }

    public async Task PollAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        if (await FindCaAsync(request, wasAskedAfter: false, cancellationToken) is not { } ca) return;
        var answer = await conversation.PollAsync(
            request, ca, await OrderAsync(request, request.Signing, null, cancellationToken), cancellationToken);
        request.AddToReport(answer.Report);
        request.Record(answer, wasAskedAfter: false, clock.GetUtcNow());
    }

    private async Task<CaProfile?> FindCaAsync(
        IssuanceRequest request, bool wasAskedAfter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (memory.FreshCa(request, now) is { } known) return known;
        var started = clock.GetTimestamp();
        var answer = await conversation.GetCaAsync(request, cancellationToken);
        request.AddToReport(answer.Report);
        now = clock.GetUtcNow();
        switch (answer)
        {
            case CaAnswer.Found found:
                request.RecordCaFound(found.Ca.Ca.Subject, clock.GetElapsedTime(started), now);
                memory.Remember(request, found.Ca, now);
                return found.Ca;
            case CaAnswer.NotUsable problem:
                request.RecordFailed(RequestErrors.NotUsable(problem.Cause, problem.Evidence), now);
                return null;
            case CaAnswer.NoAnswer silence:
                request.RecordNoAnswer(silence.Fault, wasAskedAfter, now);
                return null;
            default:
                throw new InvalidOperationException($"{answer.GetType().Name} is no answer of a CA");
        }
    }

    private async Task SendNewAsync(
        IssuanceRequest request, CaProfile ca, RequestSigning signing, Secret? challengePassword,
        CancellationToken cancellationToken)
    {
        var password = request.Origin == RequestOrigin.ByTimer
            ? (await settings.LoadAsync(cancellationToken)).AutoRequest.ChallengePassword
            : challengePassword;
        var order = await OrderAsync(request, signing, password, cancellationToken);
        var (message, problem) = await conversation.PrepareAsync(request, ca, order, cancellationToken);
        if (message is not null) await SendAsync(request, ca, message, order.Signing, cancellationToken);
        else request.Record(problem!, wasAskedAfter: false, clock.GetUtcNow());
    }

    private async Task SendAsync(
        IssuanceRequest request, CaProfile ca, PreparedRequest message, RequestSigning signing,
        CancellationToken cancellationToken)
    {
        memory.Remember(message);
        request.RecordSending(signing, clock.GetUtcNow());
        await SaveAsync(request, cancellationToken);
        log.Sending(request.Id, request.TransactionId.Value, signing, request.PollsDone);
        var answer = await conversation.SendAsync(request, ca, message, cancellationToken);
        request.AddToReport(answer.Report);
        request.Record(answer, wasAskedAfter: false, clock.GetUtcNow());
    }

    /// <summary>
    /// The order of the request's transaction. Where the certificate to renew is gone meanwhile, the new key signs for
    /// itself.
    /// </summary>
    private async Task<CertificateOrder> OrderAsync(
        IssuanceRequest request, RequestSigning signing, Secret? challengePassword, CancellationToken cancellationToken)
    {
        var key = request.PrivateKey ?? throw new InvalidOperationException($"Request {request.Id} has no key");
        var renewed = signing == RequestSigning.SelfSigned
            ? null
            : RenewalPolicy.Renewed(request, await keys.LoadAsync(cancellationToken));
        return new(request.TransactionId, key, request.Settings.Subject, request.Settings.SignatureHash)
        {
            ChallengePassword = challengePassword,
            Signing = renewed is null ? RequestSigning.SelfSigned : signing,
            Renewed = renewed,
        };
    }

    private async Task SaveAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        await requests.SaveAsync(request, cancellationToken);
        feed.Publish(request.Id);
    }
}
