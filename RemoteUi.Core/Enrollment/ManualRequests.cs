using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>[Certificate Issuance Request]: requests by hand, and what can be done with a deferred one.</summary>
public sealed class ManualRequests
{
    /// <summary>Why [Send Request] is locked at the moment, or null.</summary>
    public Task<Refusal?> FindLockAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Checks the form and the locks, saves the request and sets it going. Returns at once; its progress is published on <see cref="RequestFeed"/>.</summary>
    public Task<FormOutcome> SendAsync(KeyAndCertificateForm form, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>[Check Again]: polls a deferred request once.</summary>
    public Task<FormOutcome> CheckAgainAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>[Delete]: gives a deferred request up, its key and transaction with it.</summary>
    public Task<FormOutcome> DeleteAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException();
}
