using Microsoft.Extensions.Logging;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>Advances a request as far as is possible now. Call it for one request at a time.</summary>
public interface IEnrollmentRunner
{
    /// <summary>
    /// Asks the policy for the next step, performs it, and records and saves its result, until the request has ended or
    /// must wait. If the process is killed at any point, the saved record is one that the next start can continue from.
    /// </summary>
    Task RunAsync(QueuedRequest queued, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the requests of the previous run that cannot continue (<see cref="IssuancePolicy.IsLostAtStart"/>). Call it
    /// before anything can be sent.
    /// </summary>
    Task EndLostAsync(CancellationToken cancellationToken);

    /// <summary>Continues all other requests in progress after a start.</summary>
    Task ResumeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Handles an unexpected exception: ends the request if nothing has been sent yet, or if its certificate could not
    /// be registered for hours; otherwise it continues with a later wake-up.
    /// </summary>
    Task AbandonAsync(Guid id, CancellationToken cancellationToken);
}

/// <inheritdoc cref="IEnrollmentRunner"/>
internal sealed class EnrollmentRunner(
    IIssuanceRequestStore requests, IKeyRegisterStore keys, ScepSteps scep, ScepSession session,
    RequestDispatcher dispatcher, IMachineRestart restart, KeyMaker makeKey, ITlsCheck tls, RequestFeed feed,
    RequestStops stops, NextCaKeeper nextCa, RegistrationRetries registrations, EnrollmentGate gate, IAuditTrail audit,
    EnrollmentMetrics metrics, TimeProvider clock, ILogger<EnrollmentRunner> log) : IEnrollmentRunner
{
    public async Task RunAsync(QueuedRequest queued, CancellationToken cancellationToken)
    {
        using var scope = log.OfRequest(queued.Id);
        using var run = stops.Begin(queued.Id, cancellationToken);
        if (await requests.FindAsync(queued.Id, cancellationToken) is not { IsInProgress: true } request) return;
        if (request.State == RequestState.Issued && !registrations.MayTry(request.Id)) return;
        await RunAsync(request, queued.ChallengePassword, run.Token, cancellationToken);
        var ca = session.FreshCa(request, clock.GetUtcNow());
        if (!request.IsInProgress) Close(request);
        await dispatcher.WakeAsync(cancellationToken);
        if (await nextCa.KeepAsync(request, ca, cancellationToken)) await SaveAsync(request, cancellationToken);
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
        var evidence = request?.State switch
        {
            RequestState.Accepted or RequestState.KeyMade => "unexpected error before anything was sent",
            RequestState.Issued when !registrations.CountFailure(id) =>
                $"the certificate could not be registered in {RegistrationRetries.MaxAttempts} attempts",
            _ => null,
        };
        if (request is null || evidence is null) return;
        request.RecordFailed(RequestErrors.NotUsable(Cause.InternalError, evidence), clock.GetUtcNow());
        await SaveAsync(request, cancellationToken);
        Close(request);
        await dispatcher.WakeAsync(cancellationToken);
    }

    /// <param name="stop">Cancelled by [Stop] as well.</param>
    private async Task RunAsync(
        IssuanceRequest request, Secret? challengePassword, CancellationToken stop,
        CancellationToken cancellationToken)
    {
        using var trace = EnrollmentTrace.BeginRun(request);
        try
        {
            while (await StepAsync(request, challengePassword, stop, cancellationToken)) feed.Publish(request.Id);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await StopAsync(request, cancellationToken);
        }

        trace?.End(request);
    }

    /// <summary>
    /// Ends a stopped request. A certificate that arrived before the stop is registered, and an end that was reached
    /// stays.
    /// </summary>
    private async Task StopAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        if (request.CanBeStopped) request.RecordStopped(clock.GetUtcNow());
        if (request.State == RequestState.Issued) await RegisterAsync(request, cancellationToken);
        else await requests.SaveAsync(request, cancellationToken);
        feed.Publish(request.Id);
    }

    /// <summary>Performs one step and saves it; returns false if there is nothing to do now.</summary>
    /// <param name="stop">Cancelled by [Stop] as well; only what talks to the server or takes long uses it.</param>
    private async Task<bool> StepAsync(
        IssuanceRequest request, Secret? challengePassword, CancellationToken stop,
        CancellationToken cancellationToken)
    {
        stop.ThrowIfCancellationRequested();
        var step = IssuancePolicy.NextStep(request, clock.GetUtcNow());
        if (step is NextStep.Done or NextStep.WaitUntil) return false;
        using var trace = EnrollmentTrace.BeginStep(request, step);
        var started = clock.GetTimestamp();
        if (step is NextStep.Register) await RegisterAsync(request, cancellationToken);
        else
        {
            if (step is NextStep.MakeKey) await MakeKeyAsync(request, stop);
            else await scep.TakeAsync(step, request, challengePassword, stop);
            await requests.SaveAsync(request, cancellationToken);
        }

        metrics.CountStep(step, clock.GetElapsedTime(started));
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
        // Making a key takes seconds on a busy computer and cannot be interrupted; a stop does not wait for it.
        var settings = request.Settings;
        var key = await Task.Run(() => settings.KeyAlgorithm.Make(settings.KeyLength, makeKey), cancellationToken)
            .WaitAsync(cancellationToken);
        request.RecordKeyMade(key, clock.GetElapsedTime(started), clock.GetUtcNow());
    }

    /// <summary>
    /// Adds the key with its certificate to the register and ends the request, both or neither. The key gets the
    /// request's ID, by which the key of a request can be found.
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
        if (key.Use == KeyUse.Tls && await tls.FindAsync(key, cancellationToken) is { Evidence: { } fault })
            request.AddToReport(
                EnrollmentReport.Empty with { Remarks = [Remark.Of(RemarkCode.TlsTrialFailed, fault)] });
        var replaced = register.Register(key, request.Options.DeleteOld);
        request.RecordRegistered(replaced, now);
        using var recorded = audit.RecordWithSave(
        [
            new(AuditKind.KeyRegistered, key.Name) { RequestId = request.Id },
            .. replaced.Select(old => new AuditEvent(AuditKind.KeyDeleted, old.Name) { RequestId = request.Id }),
        ]);
        await requests.SaveAsync(request, register, cancellationToken);
    }

    private void Close(IssuanceRequest request)
    {
        session.Forget();
        metrics.CountEnd(request);
        log.Ended(request.Id, request.State, request.Error?.Cause, request.Error?.Details);
    }

    private async Task SaveAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        await requests.SaveAsync(request, cancellationToken);
        feed.Publish(request.Id);
    }
}
