using Microsoft.Extensions.Logging;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Implements [Certificate Issuance Request]: sends manual requests, and checks or deletes deferred ones.
/// </summary>
public sealed class ManualRequests(
    IIssuanceRequestStore requests, IMachineSettingsStore settings, RequestQueue queue, RequestFeed feed,
    EnrollmentGate gate, TimeProvider clock, ILogger<ManualRequests> log)
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
        await requests.AddAsync(request, cancellationToken);
        log.RequestedByHand(request.Id);
        queue.Enqueue(request.Id, form.ChallengePassword);
        feed.Publish(request.Id);
        return FormResult.Done with { RequestId = request.Id };
    }

    /// <summary>Implements [Check Again]: polls once for a request that can be checked again.</summary>
    public async Task<FormResult> CheckAgainAsync(Guid id, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (await requests.FindAsync(id, cancellationToken) is not { CanBeCheckedAgain: true } request)
            return new(Refusal.NotPossibleNow, []);
        if (await FindOtherAsync(cancellationToken) is { } refusal) return new(refusal, []);

        request.RecordCheckedAgain(clock.GetUtcNow());
        await requests.SaveAsync(request, cancellationToken);
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
        if (await requests.FindAsync(id, cancellationToken) is not { CanBeCheckedAgain: true })
            return new(Refusal.NotPossibleNow, []);
        await requests.RemoveAsync(id, cancellationToken);
        log.Deleted(id);
        feed.Publish(null);
        return FormResult.Done;
    }

    private async Task<Refusal?> FindOtherAsync(CancellationToken cancellationToken) =>
        RequestHistory.IsBusy(await requests.ListAsync(cancellationToken)) ? Refusal.AnotherInProgress : null;
}
