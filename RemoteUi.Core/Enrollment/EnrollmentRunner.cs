using Microsoft.Extensions.Logging;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>Takes one request as far as it goes now. To be called for one request at a time.</summary>
public interface IEnrollmentRunner
{
    /// <summary>
    /// Asks the policy what is next, does it, records it, saves it, until the request has ended or has to wait. Killed
    /// at any moment, the next start finds a record that it can go on from.
    /// </summary>
    Task RunAsync(QueuedRequest queued, CancellationToken cancellationToken);

    /// <summary>
    /// Before anybody can send: ends the requests of the last run that cannot go on
    /// (<see cref="IssuancePolicy.IsLostAtStart"/>).
    /// </summary>
    Task EndLostAsync(CancellationToken cancellationToken);

    /// <summary>After a start: everything else in progress goes on.</summary>
    Task ResumeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// After a fault of the program: ends the request where nothing has left yet; else it goes on with the next
    /// wake-up.
    /// </summary>
    Task AbandonAsync(Guid id, CancellationToken cancellationToken);
}

/// <inheritdoc cref="IEnrollmentRunner"/>
internal sealed class EnrollmentRunner(
    IIssuanceRequestStore requests, IKeyRegisterStore keys, ScepSteps scep, ScepSession session,
    RequestDispatcher dispatcher, IMachineRestart restart, KeyMaker makeKey, RequestFeed feed, EnrollmentGate gate,
    TimeProvider clock, ILogger<EnrollmentRunner> log) : IEnrollmentRunner
{
    public async Task RunAsync(QueuedRequest queued, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(queued.Id, cancellationToken) is not { IsInProgress: true } request) return;
        while (await StepAsync(request, queued.ChallengePassword, cancellationToken)) feed.Publish(request.Id);

        if (!request.IsInProgress) Close(request);
        await dispatcher.WakeAsync(cancellationToken);
        if (request is { State: RequestState.Successful, Options.RestartAfterwards: true }) restart.Request();
    }

    public Task ResumeAsync(CancellationToken cancellationToken) => dispatcher.WakeAsync(cancellationToken);

    public async Task EndLostAsync(CancellationToken cancellationToken)
    {
        foreach (var lost in (await requests.ListAsync(cancellationToken)).Where(IssuancePolicy.IsLostAtStart))
        {
            lost.RecordFailed(RequestErrors.Interrupted(null), clock.GetUtcNow());
            await SaveAsync(lost, cancellationToken);
            Close(lost);
        }
    }

    public async Task AbandonAsync(Guid id, CancellationToken cancellationToken)
    {
        var request = await requests.FindAsync(id, cancellationToken);
        if (request is not { State: RequestState.Accepted or RequestState.KeyMade }) return;
        request.RecordFailed(
            RequestErrors.NotUsable(Cause.InternalError, "unexpected error before anything was sent"),
            clock.GetUtcNow());
        await SaveAsync(request, cancellationToken);
        Close(request);
        await dispatcher.WakeAsync(cancellationToken);
    }

    /// <summary>Does one step and saves it; false where there is none to do now.</summary>
    private async Task<bool> StepAsync(
        IssuanceRequest request, Secret? challengePassword, CancellationToken cancellationToken)
    {
        switch (IssuancePolicy.NextStep(request, clock.GetUtcNow()))
        {
            case NextStep.MakeKey:
                await MakeKeyAsync(request, cancellationToken);
                break;
            case NextStep.Send:
                await scep.SendAsync(request, challengePassword, cancellationToken);
                break;
            case NextStep.SendAgain:
                await scep.SendAgainAsync(request, cancellationToken);
                break;
            case NextStep.AskAfter:
                await scep.AskAfterAsync(request, cancellationToken);
                break;
            case NextStep.Poll:
                await scep.PollAsync(request, cancellationToken);
                break;
            case NextStep.Defer:
                request.RecordDeferred(null, clock.GetUtcNow());
                break;
            case NextStep.Register:
                await RegisterAsync(request, cancellationToken);
                return true;
            default:
                return false;
        }

        await requests.SaveAsync(request, cancellationToken);
        return true;
    }

    private async Task MakeKeyAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        var register = await keys.LoadAsync(cancellationToken);
        if (!register.HasRoomFor(request.Settings.Use, request.Options.DeleteOld))
        {
            request.RecordFailed(RequestErrors.KeyLimit(register.Limit), clock.GetUtcNow());
            return;
        }

        var started = clock.GetTimestamp();
        var key = await Task.Run(() => makeKey(request.Settings.KeyLength), cancellationToken);
        request.RecordKeyMade(key, clock.GetElapsedTime(started), clock.GetUtcNow());
    }

    /// <summary>
    /// The key with its certificate goes into the register and the request ends, both or neither. The key has the
    /// request's id, by which a result finds it.
    /// </summary>
    private async Task RegisterAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var register = await keys.LoadAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (!register.HasRoomFor(request.Settings.Use, request.Options.DeleteOld))
        {
            request.RecordFailed(RequestErrors.KeyLimit(register.Limit), now);
            await requests.SaveAsync(request, cancellationToken);
            return;
        }

        var key = new MachineKey(
            request.Id, request.Settings.KeyName, request.PrivateKey!, request.Certificate!, request.Chain, now,
            isDefault: false, request.Settings.Use);
        request.RecordRegistered(register.Register(key, request.Options.DeleteOld), now);
        await requests.SaveAsync(request, register, cancellationToken);
    }

    private void Close(IssuanceRequest request)
    {
        session.Forget();
        log.Ended(request.Id, request.State, request.Error?.Cause, request.Error?.Details);
    }

    private async Task SaveAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        await requests.SaveAsync(request, cancellationToken);
        feed.Publish(request.Id);
    }
}
