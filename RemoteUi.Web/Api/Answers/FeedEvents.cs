using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace RemoteUi.Web.Api.Answers;

/// <summary>Follows something on the server as server-sent events: as it is now, and after each change.</summary>
internal sealed class FeedEvents(IHostApplicationLifetime lifetime)
{
    /// <param name="subscribe">Calls the handler for each change until its result is disposed.</param>
    /// <param name="readAsync">Reads the present state; null if it is no longer there.</param>
    /// <param name="hasEnded">Whether no change follows a state.</param>
    /// <param name="name">The name of the events.</param>
    public async IAsyncEnumerable<SseItem<T>> FollowAsync<T>(
        Func<Action, IDisposable> subscribe, Func<Task<T?>> readAsync, Func<T, bool> hasEnded, string name,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        // A follower must not keep the program from ending.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken, lifetime.ApplicationStopping);
        var changes = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        // Subscribes first, so that a change during the first read is read after it.
        using var subscription = subscribe(() => changes.Writer.TryWrite(true));
        T? last = null;
        while (await readAsync() is { } state)
        {
            if (!state.Equals(last)) yield return new(state, name);
            last = state;
            if (hasEnded(state) || !await NextAsync(changes.Reader, stop.Token)) yield break;
        }
    }

    private static async Task<bool> NextAsync(ChannelReader<bool> changes, CancellationToken stop)
    {
        try
        {
            return await changes.ReadAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
