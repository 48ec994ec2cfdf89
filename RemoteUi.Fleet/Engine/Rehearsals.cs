using System.Text;
using Microsoft.Extensions.Logging;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Fleet.Reports;
using RemoteUi.Fleet.Storage;
using RemoteUi.Fleet.Storage.Rows;

namespace RemoteUi.Fleet.Engine;

/// <inheritdoc cref="IRehearsals"/>
internal sealed class Rehearsals(
    FleetStore store, RehearsalList list, RehearsalReports reports, RehearsalWatch watch, StartRules rules,
    StartSignal start, KeyMaker makeKey, IFleetSecrets secrets, FleetMetrics metrics, TimeProvider clock,
    ILogger<Rehearsals> log) : IRehearsals
{
    /// <summary>The time from storing a rehearsal to its first device, so that all hosts see it in time.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(2);

    public Task<IReadOnlyList<RehearsalObstacle>> CheckAsync(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices, CancellationToken cancellationToken) =>
        rules.CheckAsync(settings, devices, cancellationToken);

    public async Task<RehearsalStart> StartAsync(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices, CancellationToken cancellationToken)
    {
        var obstacles = await rules.CheckAsync(settings, devices, cancellationToken);
        if (obstacles.Count > 0) return new RehearsalStart.Refused(obstacles);
        var id = Guid.NewGuid();
        var keys = await Task.Run(
            () => Enumerable.Range(0, Math.Min(settings.KeyPool, settings.Devices))
                .AsParallel()
                .Select(_ => makeKey(settings.KeyLength))
                .ToArray(),
            cancellationToken);
        var now = clock.GetUtcNow();
        var rehearsal = new RehearsalRow
        {
            Id = id,
            Settings = StoredSettings.Write(settings),
            Challenge = (settings.ChallengePage is { } page ? page.Password : settings.Challenge) is { } secret
                ? Protect(secret.Reveal())
                : null,
            Keys = OpenRehearsal.Write(keys, secrets),
            CreatedAt = now,
            StartsAt = settings.StartAt is { } at && at > now + Lead ? at : now + Lead,
        };
        await store.AddAsync(
            rehearsal, Rows(rehearsal, settings, devices), () => clock.GetUtcNow() + Lead, cancellationToken);
        start.Set();
        log.Started(id, settings.Devices);
        metrics.CountStart();
        return new RehearsalStart.Started(id);
    }

    public Task StopAsync(Guid id, CancellationToken cancellationToken) =>
        watch.StopAsync(id, StopReason.ByHand, cancellationToken);

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        reports.Forget(id);
        return await store.DeleteAsync(id, cancellationToken);
    }

    public Task<IReadOnlyList<Rehearsal>> ListAsync(CancellationToken cancellationToken) =>
        list.ListAsync(cancellationToken);

    public Task<Rehearsal?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        list.FindAsync(id, cancellationToken);

    public async Task<RehearsalReport?> ReportAsync(Guid id, CancellationToken cancellationToken) =>
        await list.FindAsync(id, cancellationToken) is { } rehearsal
            ? await reports.MakeAsync(rehearsal, cancellationToken)
            : null;

    public IAsyncEnumerable<FleetDevice> DevicesAsync(Guid id, CancellationToken cancellationToken) =>
        list.DevicesAsync(id, cancellationToken);

    public IAsyncEnumerable<FootprintEntry> FootprintAsync(Guid id, CancellationToken cancellationToken) =>
        list.FootprintAsync(id, cancellationToken);

    private IEnumerable<DeviceRow> Rows(
        RehearsalRow rehearsal, RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices)
    {
        var plan = DevicePlan.Draw(settings.Devices, settings.Window, settings.Seed);
        return devices.Select((device, number) => new DeviceRow
        {
            RehearsalId = rehearsal.Id,
            Number = number,
            CommonName = device.CommonName,
            KeyName = device.KeyName,
            Challenge = device.Challenge is { } own ? Protect(own.Reveal()) : null,
            Second = plan[number].Second,
            Shard = plan[number].Shard,
            DueAt = rehearsal.StartsAt + TimeSpan.FromSeconds(plan[number].Second),
            TransactionId = TransactionId.New().Value,
        });
    }

    private byte[] Protect(string text) => secrets.Protect(Encoding.UTF8.GetBytes(text));
}
