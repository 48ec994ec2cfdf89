using RemoteUi.Fleet;

namespace RemoteUi.Tests.Rehearsals;

/// <summary>
/// Rehearsals as the pages see them, without an engine: what a test puts in, and what it is asked for.
/// </summary>
internal sealed class FakeRehearsals : IRehearsals
{
    private readonly Dictionary<Guid, RehearsalReport> reports = [];

    /// <summary>Why nothing can be started; empty if it can.</summary>
    public IReadOnlyList<RehearsalObstacle> Obstacles { get; set; } = [];

    /// <summary>What was started last.</summary>
    public (RehearsalSettings Settings, IReadOnlyList<FleetDeviceSpec> Devices)? Started { get; private set; }

    public Guid? Stopped { get; private set; }

    public IReadOnlyList<FleetDevice> Devices { get; set; } = [];

    public IReadOnlyList<FootprintEntry> Footprint { get; set; } = [];

    /// <summary>Adds a rehearsal, or replaces what is known of it.</summary>
    public Guid Put(RehearsalReport report)
    {
        reports[report.Rehearsal.Id] = report;
        return report.Rehearsal.Id;
    }

    public void Clear() => reports.Clear();

    public Task<IReadOnlyList<RehearsalObstacle>> CheckAsync(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices, CancellationToken cancellationToken) =>
        Task.FromResult(Obstacles);

    public Task<RehearsalStart> StartAsync(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices, CancellationToken cancellationToken)
    {
        if (Obstacles.Count > 0) return Task.FromResult<RehearsalStart>(new RehearsalStart.Refused(Obstacles));
        Started = (settings, devices);
        var report = Builders.ARehearsal.Running;
        var id = Put(report with { Rehearsal = report.Rehearsal with { Id = Guid.NewGuid(), Settings = settings } });
        return Task.FromResult<RehearsalStart>(new RehearsalStart.Started(id));
    }

    public Task StopAsync(Guid id, CancellationToken cancellationToken)
    {
        var report = reports[id];
        Stopped = Put(report with
        {
            Rehearsal = report.Rehearsal with { State = RehearsalState.Ended, Stopped = StopReason.ByHand },
        });
        return Task.CompletedTask;
    }

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(
        reports.TryGetValue(id, out var report)
            && report.Rehearsal.State == RehearsalState.Ended && reports.Remove(id));

    public Task<IReadOnlyList<Rehearsal>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Rehearsal>>([.. reports.Values.Select(report => report.Rehearsal)]);

    public Task<Rehearsal?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(reports.GetValueOrDefault(id)?.Rehearsal);

    public Task<RehearsalReport?> ReportAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(reports.GetValueOrDefault(id));

    public IAsyncEnumerable<FleetDevice> DevicesAsync(Guid id, CancellationToken cancellationToken) =>
        Devices.ToAsyncEnumerable();

    public IAsyncEnumerable<FootprintEntry> FootprintAsync(Guid id, CancellationToken cancellationToken) =>
        Footprint.ToAsyncEnumerable();
}
