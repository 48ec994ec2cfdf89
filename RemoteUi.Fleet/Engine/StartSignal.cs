using System.Threading.Channels;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Tells the worker that a rehearsal was started on this host, so that a program without one reads no rows.
/// </summary>
internal sealed class StartSignal
{
    private readonly Channel<bool> started =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => started.Writer.TryWrite(true);

    /// <summary>Returns at once if a rehearsal was started since the last call.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) =>
        await started.Reader.ReadAsync(cancellationToken);
}
