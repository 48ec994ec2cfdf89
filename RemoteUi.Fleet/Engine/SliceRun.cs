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
            var faults = new ConcurrentQueue<Exception>();
            await Task.WhenAll(await LeaveAsync(rehearsal, slice, faults, cancellationToken));
            if (faults.TryPeek(out var fault)) throw new AggregateException(fault);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.SliceFailed(slice.Rehearsal, slice.Second, slice.Shard, fault);
            await schedule.RunAgainAsync(slice, clock.GetUtcNow() + Pause, cancellationToken);
        }
    }

    /// <summary>
    /// Lets the devices of a slice leave, in their order, as far as exchanges are free; returns those that have left,
    /// which then hold one each. Slices that wait for this one have read no devices yet: however many are due, the
    /// host holds no more than those under way and one slice.
    /// </summary>
    private async Task<List<Task>> LeaveAsync(
        OpenRehearsal rehearsal, Slice slice, ConcurrentQueue<Exception> faults, CancellationToken cancellationToken)
    {
        List<Task> left = [];
        await rehearsal.Leaving.WaitAsync(cancellationToken);
        try
        {
            foreach (var row in await store.SliceAsync(slice, cancellationToken))
                if (await MayLeaveAsync(rehearsal, row, cancellationToken))
                    left.Add(GuardedAsync(rehearsal, row, faults, cancellationToken));
        }
        finally
        {
            rehearsal.Leaving.Release();
        }

        return left;
    }

    /// <summary>
    /// Waits until an exchange is free, and takes it. Returns false if the program ends before, or the rehearsal stops
    /// before: a device that has not left does not leave then; one that has left ends in order.
    /// </summary>
    private static async Task<bool> MayLeaveAsync(
        OpenRehearsal rehearsal, DeviceRow row, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(rehearsal.Stop.Token, cancellationToken);
        try
        {
            await rehearsal.AtOnce.WaitAsync(row.UnderWay is null ? either.Token : cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task GuardedAsync(
        OpenRehearsal rehearsal, DeviceRow row, ConcurrentQueue<Exception> faults, CancellationToken cancellationToken)
    {
        try
        {
            // On its own scheduler: see FleetHost.
            await Task.Factory.StartNew(
                () => LiveAsync(rehearsal, row, rehearsal.Stop.Token, cancellationToken), cancellationToken,
                TaskCreationOptions.DenyChildAttach, host.Work).Unwrap();
        }
        catch (OperationCanceledException)
        {
            // The program ends, or the rehearsal stops before the device has left; its row says what is left to do.
        }
        catch (Exception fault)
        {
            faults.Enqueue(fault);
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
