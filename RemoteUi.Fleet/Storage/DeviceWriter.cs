using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Fleet.Storage.Rows;

namespace RemoteUi.Fleet.Storage;

/// <summary>
/// Writes the rows of devices in batches: those that come while a batch is committed make up the next one. A device
/// waits for its commit, so that nothing is sent that is not recorded.
/// </summary>
internal sealed class DeviceWriter(FleetDatabase database) : IAsyncDisposable
{
    private const int MaxBatch = 500;

    private readonly Channel<Entry> entries = Channel.CreateUnbounded<Entry>(new() { SingleReader = true });
    private readonly Lock gate = new();
    private Task? writing;

    /// <summary>Returns when the row is committed. Do not change the row before.</summary>
    public Task SaveAsync(DeviceRow row)
    {
        lock (gate) writing ??= Task.Run(WriteAsync);
        var entry = new Entry(row);
        entries.Writer.TryWrite(entry);
        return entry.Committed.Task;
    }

    public async ValueTask DisposeAsync()
    {
        entries.Writer.TryComplete();
        if (writing is not null) await writing;
    }

    private async Task WriteAsync()
    {
        while (await entries.Reader.WaitToReadAsync())
        {
            List<Entry> batch = [];
            while (batch.Count < MaxBatch && entries.Reader.TryRead(out var entry)) batch.Add(entry);
            await CommitAsync(batch);
        }
    }

    /// <summary>A batch that cannot be written fails the devices in it, not the writer.</summary>
    private async Task CommitAsync(List<Entry> batch)
    {
        try
        {
            await using var context = await database.OpenAsync(CancellationToken.None);
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var entry in batch) MarkChanged(context, entry.Row);
            await context.SaveChangesAsync(CancellationToken.None);
            foreach (var entry in batch) entry.Committed.SetResult();
        }
        catch (Exception fault)
        {
            foreach (var entry in batch) entry.Committed.TrySetException(fault);
        }
    }

    /// <summary>Names and due time never change, and are not written again.</summary>
    private static void MarkChanged(FleetContext context, DeviceRow row)
    {
        var entry = context.Attach(row);
        entry.State = EntityState.Modified;
        entry.Property(device => device.CommonName).IsModified = false;
        entry.Property(device => device.KeyName).IsModified = false;
        entry.Property(device => device.DueAt).IsModified = false;
        entry.Property(device => device.Shard).IsModified = false;
    }

    private sealed record Entry(DeviceRow Row)
    {
        public TaskCompletionSource Committed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
