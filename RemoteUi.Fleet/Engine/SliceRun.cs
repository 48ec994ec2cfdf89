using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RemoteUi.Fleet.Storage;
using RemoteUi.Fleet.Storage.Rows;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Performs the devices of a slice, each as far as it can go now. Those that must wait go to a slice of the second in
/// which they are due next.
/// </summary>
internal sealed class SliceRun(
    FleetStore store, DeviceWriter writer, OpenRehearsals rehearsals, DeviceLife life, IDeviceClients clients,
    ISliceSchedule schedule, IFleetSecrets secrets, FleetHost host, FleetMetrics metrics, TimeProvider clock,
    ILogger<SliceRun> log)
{
    /// <summary>After an unexpected fault, such as a database that does not answer.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>A timer that fires too early by less than this does no harm.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    public async Task RunAsync(Slice slice, CancellationToken cancellationToken)
    {
        try
        {
            if (await rehearsals.FindAsync(slice.Rehearsal, cancellationToken) is not { } rehearsal) return;
            var devices = await store.SliceAsync(slice, cancellationToken);
            var faults = new ConcurrentQueue<Exception>();
            await Task.WhenAll(devices.Select(device => GuardedAsync(rehearsal, device, faults, cancellationToken)));
            if (faults.TryPeek(out var fault)) throw new AggregateException(fault);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.SliceFailed(slice.Rehearsal, slice.Second, slice.Shard, fault);
            await schedule.RunAgainAsync(slice, clock.GetUtcNow() + Pause, cancellationToken);
        }
    }

    private async Task GuardedAsync(
        OpenRehearsal rehearsal, DeviceRow row, ConcurrentQueue<Exception> faults, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(rehearsal, row, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The program ends, or the rehearsal stops before the device has left; its row says what is left to do.
        }
        catch (Exception fault)
        {
            faults.Enqueue(fault);
        }
    }

    private async Task RunAsync(OpenRehearsal rehearsal, DeviceRow row, CancellationToken cancellationToken)
    {
        var stopped = rehearsal.Stop.Token;
        // A device that has left ends in order even if it cannot begin again.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopped, cancellationToken);
        await rehearsal.AtOnce.WaitAsync(row.UnderWay is null ? either.Token : cancellationToken);
        try
        {
            // On its own scheduler: see FleetHost.
            await Task.Factory.StartNew(
                () => LiveAsync(rehearsal, row, stopped, cancellationToken), cancellationToken,
                TaskCreationOptions.DenyChildAttach, host.Work).Unwrap();
        }
        finally
        {
            rehearsal.AtOnce.Release();
        }
    }

    private async Task LiveAsync(
        OpenRehearsal rehearsal, DeviceRow row, CancellationToken stopped, CancellationToken cancellationToken)
    {
        var device = new FleetDeviceRun(rehearsal, row, secrets);
        var ports = new DevicePorts(
            (_, _) => SaveAsync(device, cancellationToken), rehearsal.Settings.Server, device.Challenge,
            device.ChallengePage);
        using var client = clients.Open();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopped, cancellationToken);
        var cutOff = await life.RunAsync(
            device.Request, device.Session, client.Client, ports, device.SharedKey, stop.Token);
        // If the program ends, the row stays as it was when the request was sent: the next start continues from it.
        if (cutOff && !stopped.IsCancellationRequested) return;
        await SaveAsync(device, CancellationToken.None);
        log.DeviceStepped(rehearsal.Id, row.Number, row.Ending);
        if (row.Ending != Ending.NotYet) metrics.CountEnd(row.Ending);
    }

    /// <summary>
    /// A device that must wait is scheduled before it is saved: a slice without devices does no harm, a device without
    /// a slice would never end.
    /// </summary>
    private async Task SaveAsync(FleetDeviceRun device, CancellationToken cancellationToken)
    {
        var row = device.Write(host.Name);
        if (device.WaitsUntil is not { } second)
        {
            await writer.SaveAsync(row);
            return;
        }

        var next = new Slice(row.RehearsalId, second, row.Shard);
        var at = device.Rehearsal.StartsAt + TimeSpan.FromSeconds(second) + Margin;
        await schedule.AddAsync(next, at, cancellationToken);
        await writer.SaveAsync(row);
        // The slice may have run before the device was in it, if the database was slow.
        if (clock.GetUtcNow() >= at) await schedule.RunAgainAsync(next, at, cancellationToken);
    }
}
