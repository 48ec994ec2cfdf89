using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>[Certificate Issuance Request Status] as data: the timed request that lies ahead, and the requests, newest first.</summary>
public sealed class StatusBoard
{
    public Task<StatusView> ReadAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IssuanceRequest?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <summary>What the status page shows.</summary>
public sealed record StatusView(PlannedRequest? ToBeProcessed, IReadOnlyList<IssuanceRequest> Requests);
