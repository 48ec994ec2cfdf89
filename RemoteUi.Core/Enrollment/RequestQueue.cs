using System.Threading.Channels;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The requests waiting for the runner, which takes one at a time. Losing the queue loses no request: it is filled
/// again from the stored data.
/// </summary>
public sealed class RequestQueue
{
    private readonly Channel<QueuedRequest> channel =
        Channel.CreateUnbounded<QueuedRequest>(new() { SingleReader = true });

    public void Enqueue(Guid id, Secret? challengePassword = null) =>
        channel.Writer.TryWrite(new(id, challengePassword));

    /// <summary>Returns the next waiting request, or null if there is none.</summary>
    public QueuedRequest? TryTake() => channel.Reader.TryRead(out var queued) ? queued : null;

    /// <summary>Waits until a request is available.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) =>
        channel.Reader.WaitToReadAsync(cancellationToken);
}

/// <summary>
/// A request for the runner, with the challenge password of a manual request, which is not stored anywhere else.
/// </summary>
public sealed record QueuedRequest(Guid Id, Secret? ChallengePassword);
