using RemoteUi.Core.Audit;
using RemoteUi.Fleet;

namespace RemoteUi.Web.Rehearsals;

/// <summary>Passes calls to the engine of rehearsals, and records what was started, stopped, and deleted.</summary>
internal sealed class AuditedRehearsals(IRehearsals engine, IAuditTrail audit) : IRehearsals
{
    public Task<IReadOnlyList<RehearsalObstacle>> CheckAsync(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices, CancellationToken cancellationToken) =>
        engine.CheckAsync(settings, devices, cancellationToken);

    public async Task<RehearsalStart> StartAsync(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices, CancellationToken cancellationToken)
    {
        var started = new AuditEvent(AuditKind.RehearsalStarted, settings.Name);
        var attempt = audit.Attempt(started);
        var start = await engine.StartAsync(settings, devices, cancellationToken);
        if (start is RehearsalStart.Started) attempt.Done(started);
        else attempt.NotDone();
        return start;
    }

    public async Task StopAsync(Guid id, CancellationToken cancellationToken)
    {
        var stopped = new AuditEvent(AuditKind.RehearsalStopped, await NameAsync(id, cancellationToken));
        var attempt = audit.Attempt(stopped);
        await engine.StopAsync(id, cancellationToken);
        attempt.Done(stopped);
    }

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var deleted = new AuditEvent(AuditKind.RehearsalDeleted, await NameAsync(id, cancellationToken));
        var attempt = audit.Attempt(deleted);
        var isDeleted = await engine.DeleteAsync(id, cancellationToken);
        if (isDeleted) attempt.Done(deleted);
        else attempt.NotDone();
        return isDeleted;
    }

    public Task<IReadOnlyList<Rehearsal>> ListAsync(CancellationToken cancellationToken) =>
        engine.ListAsync(cancellationToken);

    public Task<Rehearsal?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        engine.FindAsync(id, cancellationToken);

    public Task<RehearsalReport?> ReportAsync(Guid id, CancellationToken cancellationToken) =>
        engine.ReportAsync(id, cancellationToken);

    public IAsyncEnumerable<FleetDevice> DevicesAsync(Guid id, CancellationToken cancellationToken) =>
        engine.DevicesAsync(id, cancellationToken);

    public IAsyncEnumerable<FootprintEntry> FootprintAsync(Guid id, CancellationToken cancellationToken) =>
        engine.FootprintAsync(id, cancellationToken);

    private async Task<string> NameAsync(Guid id, CancellationToken cancellationToken) =>
        (await engine.FindAsync(id, cancellationToken))?.Settings.Name ?? id.ToString();
}
