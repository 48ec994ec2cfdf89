using Microsoft.Extensions.Logging;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Implements [Certificate Issuance Request] and the actions on a request: sends a manual one; stops, checks, or
/// deletes any.
/// </summary>
public sealed class ManualRequests(
    IIssuanceRequestStore requests, IMachineSettingsStore settings, RequestQueue queue, RequestStops stops,
    RequestFeed feed, EnrollmentGate gate, IAuditTrail audit, TimeProvider clock, ILogger<ManualRequests> log)
{
    /// <summary>Returns why [Send Request] is locked now, or null if it is not.</summary>
    public async Task<Refusal?> FindLockAsync(CancellationToken cancellationToken) =>
        TimerLock.Find(await settings.LoadAsync(cancellationToken)) ?? await FindOtherAsync(cancellationToken);

    /// <summary>
    /// Checks the form and the locks, saves the request, and starts it. Returns immediately; progress is published on
    /// <see cref="RequestFeed"/>.
    /// </summary>
    public async Task<FormResult> SendAsync(KeyAndCertificateForm form, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var machine = await settings.LoadAsync(cancellationToken);
        if ((TimerLock.Find(machine) ?? await FindOtherAsync(cancellationToken)) is { } refusal)
            return new(refusal, []);
        var filled = form.Check(machine.Network.IpSecPolicies);
        if (filled.Value is not { } value) return new(null, filled.Violations);

        var request = IssuanceRequest.ByHand(value, machine.Communication, clock.GetUtcNow());
        using (Record(AuditKind.RequestSent, request)) await requests.AddAsync(request, cancellationToken);
        log.RequestedByHand(request.Id);
        queue.Enqueue(request.Id, form.ChallengePassword);
        feed.Publish(request.Id);
        return FormResult.Done with { RequestId = request.Id };
    }

    /// <summary>
    /// Implements [Stop]: interrupts the exchange of a request in progress, or ends its waiting for the next poll.
    /// Returns immediately; the runner records the end.
    /// </summary>
    public async Task<FormResult> StopAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(id, cancellationToken) is not { CanBeStopped: true } request)
            return new(Refusal.NotPossibleNow, []);
        log.StopOrdered(id);
        audit.Record(EventOf(AuditKind.RequestStopped, request));
        stops.Order(id);
        queue.Enqueue(id);
        return FormResult.Done with { RequestId = id };
    }

    /// <summary>Implements [Check Again]: polls once for a request that can be checked again.</summary>
    public async Task<FormResult> CheckAgainAsync(Guid id, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (await requests.FindAsync(id, cancellationToken) is not { CanBeCheckedAgain: true } request)
            return new(Refusal.NotPossibleNow, []);
        if (await FindOtherAsync(cancellationToken) is { } refusal) return new(refusal, []);

        request.RecordCheckedAgain(clock.GetUtcNow());
        using (Record(AuditKind.RequestCheckedAgain, request)) await requests.SaveAsync(request, cancellationToken);
        queue.Enqueue(id);
        feed.Publish(id);
        return FormResult.Done with { RequestId = id };
    }

    /// <summary>
    /// Implements [Delete]: deletes a request that can be checked again, together with its key and transaction.
    /// </summary>
    public async Task<FormResult> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (await requests.FindAsync(id, cancellationToken) is not { CanBeCheckedAgain: true } request)
            return new(Refusal.NotPossibleNow, []);
        using (Record(AuditKind.RequestDeleted, request)) await requests.RemoveAsync(id, cancellationToken);
        log.Deleted(id);
        feed.Publish(null);
        return FormResult.Done;
    }

    private IDisposable Record(AuditKind kind, IssuanceRequest request) =>
        audit.RecordWithSave(EventOf(kind, request));

    private static AuditEvent EventOf(AuditKind kind, IssuanceRequest request) =>
        new(kind, request.Settings.KeyName) { RequestId = request.Id };

    private async Task<Refusal?> FindOtherAsync(CancellationToken cancellationToken) =>
        RequestHistory.IsBusy(await requests.ListAsync(cancellationToken)) ? Refusal.AnotherInProgress : null;
}
