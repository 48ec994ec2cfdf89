using System.Threading.Channels;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The requests waiting for the runner, one at a time. A lost queue loses nothing: it is filled anew from what is
/// stored.
/// </summary>
public sealed class RequestQueue
{
    private readonly Channel<QueuedRequest> channel =
        Channel.CreateUnbounded<QueuedRequest>(new() { SingleReader = true });

    public void Enqueue(Guid id, Secret? challengePassword = null) =>
        channel.Writer.TryWrite(new(id, challengePassword));

    /// <summary>The next one waiting, or null where none is.</summary>
    public QueuedRequest? TryTake() => channel.Reader.TryRead(out var queued) ? queued : null;

    /// <summary>Waits until there is one to take.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) =>
        channel.Reader.WaitToReadAsync(cancellationToken);
}

/// <summary>
/// A request for the runner, with the challenge password of a request by hand, which is kept nowhere else.
/// </summary>
public sealed record QueuedRequest(Guid Id, Secret? ChallengePassword);
