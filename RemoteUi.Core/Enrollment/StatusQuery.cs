using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Reads the data of [Certificate Issuance Request Status]: the next scheduled request, and the requests, newest first.
/// </summary>
public sealed class StatusQuery(
    IIssuanceRequestStore requests, IPlannedRequestStore plans, IMachineSettingsStore settings)
{
    public async Task<StatusView> ReadAsync(CancellationToken cancellationToken)
    {
        var machine = await settings.LoadAsync(cancellationToken);
        var planned = machine.AutoRequest.TimerEnabled ? await plans.LoadAsync(cancellationToken) : null;
        return new(planned, await requests.ListAsync(cancellationToken));
    }

    public Task<IssuanceRequest?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        requests.FindAsync(id, cancellationToken);
}

/// <summary>The data of the status page.</summary>
public sealed record StatusView(PlannedRequest? ToBeProcessed, IReadOnlyList<IssuanceRequest> Requests)
{
    /// <inheritdoc cref="RequestHistory.IsBusy"/>
    public bool IsBusy => RequestHistory.IsBusy(Requests);
}
