using Microsoft.Extensions.Logging;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The steps of a request that talk to the SCEP server. Each records its result. Whatever must be known after a crash
/// is saved before the bytes are sent. An unexpected exception ends the request, not the worker.
/// </summary>
internal sealed class ScepSteps(
    IScepClient client, ScepDemands demands, ScepSession session, IIssuanceRequestStore requests,
    IKeyRegisterStore keys, RequestChallenges challenges, KeyMaker makeKey, RequestFeed feed, TimeProvider clock,
    ILogger<ScepSteps> log)
{
    /// <summary>
    /// Performs a step of the policy that belongs here; returns false, and does nothing, if it is another one.
    /// </summary>
    public async Task<bool> TakeAsync(
        NextStep step, IssuanceRequest request, Secret? challengePassword, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case NextStep.Send:
                await SendAsync(request, challengePassword, cancellationToken);
                return true;
            case NextStep.SendAgain:
                await SendAgainAsync(request, cancellationToken);
                return true;
            case NextStep.AskAfter:
                await AskAfterAsync(request, cancellationToken);
                return true;
            case NextStep.Poll:
                await PollAsync(request, cancellationToken);
                return true;
            case NextStep.Defer:
                request.RecordDeferred(null, clock.GetUtcNow());
                return true;
            default:
                return false;
        }
    }

    /// <summary>Finds the CA and sends the request, if nothing has been sent yet.</summary>
    public async Task SendAsync(
        IssuanceRequest request, Secret? challengePassword, CancellationToken cancellationToken)
    {
        if (await FindCaAsync(request, wasAskedAfter: false, cancellationToken) is not { } ca) return;
        var register = await keys.LoadAsync(cancellationToken);
        var signing = RenewalPolicy.Choose(request, register, ca, clock.GetUtcNow());
        await SendNewAsync(request, ca, register, signing, challengePassword, cancellationToken);
    }

    /// <summary>
    /// Sends the same bytes again if they got no reply. If they were lost in a restart, or did get a reply and a
    /// one-time password may be used up, polls for the transaction first.
    /// </summary>
    public async Task SendAgainAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        if (session.Unanswered(request) is { } sent)
            await SendAsync(request, sent.Ca, sent.Message, request.Signing, cancellationToken);
        else
            await AskAfterAsync(request, cancellationToken);
    }

    /// <summary>
    /// Polls for a request that was interrupted. A scheduled request that the server does not know, or cannot be polled
    /// for, is sent again with the same transaction and key, in the same bytes if they were kept. A manual one is not:
    /// its challenge password is lost.
    /// </summary>
    public async Task AskAfterAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        var wasInterrupted = !session.Remembers(request) && !request.WasCheckedAgain;
        request.RecordAskingAfter(wasInterrupted, clock.GetUtcNow());
        await SaveAsync(request, cancellationToken);
        if (await FindCaAsync(request, wasAskedAfter: true, cancellationToken) is not { } ca) return;

        var register = await keys.LoadAsync(cancellationToken);
        var result = await PollAsync(request, ca, register, cancellationToken);
        switch (result)
        {
            case EnrollmentResult.Failed or EnrollmentResult.NoReply { Fault.MayPass: false } when !request.IsAttended:
                if (session.Restored(request) is { } kept)
                    await SendAsync(request, ca, kept, request.Signing, cancellationToken);
                else await SendNewAsync(request, ca, register, request.Signing, null, cancellationToken);
                break;
            case EnrollmentResult.Failed refusal:
                request.RecordFailed(RequestErrors.NotHeld(request, refusal), clock.GetUtcNow());
                break;
            case EnrollmentResult.NoReply { Fault: { MayPass: false } fault }:
                request.RecordLeftOpen(RequestErrors.NotPolled(request, fault), clock.GetUtcNow());
                break;
            default:
                request.Record(result, wasAskedAfter: true, clock.GetUtcNow());
                break;
        }
    }

    /// <summary>Polls for a request that the server holds (CertPoll, RFC 8894, 3.3.3).</summary>
    public async Task PollAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        if (await FindCaAsync(request, wasAskedAfter: false, cancellationToken) is not { } ca) return;
        var result = await PollAsync(request, ca, await keys.LoadAsync(cancellationToken), cancellationToken);
        request.Record(result, wasAskedAfter: false, clock.GetUtcNow());
    }

    private async Task<CaProfile?> FindCaAsync(
        IssuanceRequest request, bool wasAskedAfter, CancellationToken cancellationToken)
    {
        if (session.FreshCa(request, clock.GetUtcNow()) is { } known) return known;
        var started = clock.GetTimestamp();
        var result = await GuardedAsync<CaResult>(
            request,
            () => request.CaCertificates.Count == 0
                ? client.GetCaAsync(ServerOf(request), cancellationToken)
                : client.GetCaAsync(ServerOf(request), request.CaCertificates, cancellationToken),
            (cause, evidence) => new CaResult.NotUsable(cause, evidence, EnrollmentReport.Empty), cancellationToken);
        request.AddToReport(result.Report);
        var now = clock.GetUtcNow();
        switch (result)
        {
            case CaResult.Found found:
                request.RecordCaFound(found.Ca.Ca.Subject, clock.GetElapsedTime(started), now);
                if (request.CaCertificates.Count > 0) request.KeepCa(found.Ca.Certificates);
                session.Remember(request, found.Ca, now);
                return found.Ca;
            case CaResult.NotUsable problem:
                request.RecordStrayReply(problem.Cause, problem.Evidence, wasAskedAfter, now);
                return null;
            case CaResult.NoReply silence:
                request.RecordNoReply(silence.Fault, wasAskedAfter, now);
                return null;
            default:
                throw new InvalidOperationException($"Unexpected GetCACert result {result.GetType().Name}");
        }
    }

    private async Task SendNewAsync(
        IssuanceRequest request, CaProfile ca, KeyRegister register, RequestSigning signing,
        Secret? challengePassword, CancellationToken cancellationToken)
    {
        var challenge = await GuardedAsync(
            request, () => challenges.ObtainAsync(request, signing, challengePassword, cancellationToken),
            (cause, evidence) => new ChallengeResult.NotUsable(cause, evidence), cancellationToken);
        if (challenge is not ChallengeResult.Found found)
        {
            request.Record(challenge, clock.GetUtcNow());
            return;
        }

        var order = Order(request, register, signing, found.Password);
        if (order.NeedsPassword(ca) && order.ChallengePassword is null)
        {
            request.AddToReport(EnrollmentReport.Empty with { Remarks = [Remark.Of(RemarkCode.RenewalNotSigned)] });
            await SendNewAsync(request, ca, register, RequestSigning.SelfSigned, challengePassword, cancellationToken);
            return;
        }

        order = await WithTransientKeyAsync(request, order, ca, cancellationToken);
        PreparedRequest message;
        try
        {
            message = client.Prepare(ServerOf(request), ca, order);
        }
        catch (Exception fault)
        {
            request.Record(Explained(request, fault, NotUsable), wasAskedAfter: false, clock.GetUtcNow());
            return;
        }

        await SendAsync(request, ca, message, order.Signing, cancellationToken);
    }

    /// <summary>
    /// Makes the key of the transaction if it needs one. It is saved with the request before the message is sent.
    /// </summary>
    private async Task<CertificateOrder> WithTransientKeyAsync(
        IssuanceRequest request, CertificateOrder order, CaProfile ca, CancellationToken cancellationToken)
    {
        if (!order.NeedsTransientKey(ca)) return order;
        request.KeepTransientKey(
            await Task.Run(() => makeKey(KeyLength.Rsa2048), cancellationToken).WaitAsync(cancellationToken));
        return order with { TransientKey = request.TransientKey };
    }

    private async Task SendAsync(
        IssuanceRequest request, CaProfile ca, PreparedRequest message, RequestSigning signing,
        CancellationToken cancellationToken)
    {
        session.Remember(message);
        request.KeepCa(ca.Certificates);
        request.RecordSending(signing, clock.GetUtcNow());
        await SaveAsync(request, cancellationToken);
        log.Sending(request.Id, request.TransactionId.Value, signing, request.PollsDone);
        var result = await GuardedAsync(
            request, () => client.SendAsync(ServerOf(request), ca, message, cancellationToken), NotUsable,
            cancellationToken);
        request.AddToReport(result.Report);
        request.Record(result, wasAskedAfter: false, clock.GetUtcNow());
    }

    private async Task<EnrollmentResult> PollAsync(
        IssuanceRequest request, CaProfile ca, KeyRegister register, CancellationToken cancellationToken)
    {
        var password = session.PasswordOf(request) ?? await challenges.StoredAsync(request, cancellationToken);
        var order = Order(request, register, request.Signing, password);
        var result = await GuardedAsync(
            request, () => client.PollAsync(ServerOf(request), ca, order, cancellationToken), NotUsable,
            cancellationToken);
        request.AddToReport(result.Report);
        if (result is EnrollmentResult.NotUsable { Cause: Cause.SignerUnknown }) session.ForgetCa();
        return result;
    }

    /// <summary>
    /// Creates the order of the request's transaction. If the certificate to renew was deleted meanwhile, the new key
    /// signs.
    /// </summary>
    private static CertificateOrder Order(
        IssuanceRequest request, KeyRegister register, RequestSigning signing, Secret? challengePassword)
    {
        var key = request.PrivateKey ?? throw new InvalidOperationException($"Request {request.Id} has no key");
        var renewed = signing == RequestSigning.SelfSigned ? null : RenewalPolicy.Renewed(request, register);
        return new(request.TransactionId, key, request.Settings.Subject, request.Settings.SignatureHash)
        {
            ChallengePassword = challengePassword,
            TransientKey = request.TransientKey,
            Signing = renewed is null ? RequestSigning.SelfSigned : signing,
            Renewed = renewed,
            Purposes = UsePurposes.Of(request.Settings.Use.Location),
        };
    }

    private ScepServer ServerOf(IssuanceRequest request) => ScepServers.Of(request.Server, demands);

    private async Task<T> GuardedAsync<T>(
        IssuanceRequest request, Func<Task<T>> exchange, Func<Cause, string, T> problem,
        CancellationToken cancellationToken)
    {
        try
        {
            return await exchange();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return Explained(request, fault, problem);
        }
    }

    private T Explained<T>(IssuanceRequest request, Exception fault, Func<Cause, string, T> problem)
    {
        if (fault is ScepFormatException refused) return problem(refused.Cause, refused.Message);
        log.UnexpectedFault(request.Id, fault);
        return problem(Cause.InternalError, fault.GetType().Name);
    }

    private static EnrollmentResult NotUsable(Cause cause, string evidence) =>
        new EnrollmentResult.NotUsable(cause, evidence, EnrollmentReport.Empty);

    private async Task SaveAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        await requests.SaveAsync(request, cancellationToken);
        feed.Publish(request.Id);
    }
}
