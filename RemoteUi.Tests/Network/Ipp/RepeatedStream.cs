namespace RemoteUi.Tests.Network.Ipp;

/// <summary>A body of any length that needs no memory: a beginning, then the same bytes over and over.</summary>
internal sealed class RepeatedStream(byte[] beginning, byte[] repeated, long length) : Stream
{
    private readonly TaskCompletionSource half = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long BytesRead { get; private set; }

    /// <summary>Gets a task that ends when half of the body has been read.</summary>
    public Task Half => half.Task;

    /// <summary>Whether the body pauses at its half, until it is canceled.</summary>
    public bool PausesAtHalf { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (BytesRead >= length / 2)
        {
            half.TrySetResult();
            if (PausesAtHalf) await Task.Delay(Timeout.InfiniteTimeSpan, new Support.RealClock(), cancellationToken);
        }

        var count = (int)Math.Min(buffer.Length, length - BytesRead);
        Fill(buffer.Span[..count]);
        return count;
    }

    private void Fill(Span<byte> space)
    {
        while (!space.IsEmpty)
        {
            var part = BytesRead < beginning.Length
                ? beginning.AsSpan((int)BytesRead)
                : repeated.AsSpan((int)((BytesRead - beginning.Length) % repeated.Length));
            var count = Math.Min(space.Length, part.Length);
            part[..count].CopyTo(space);
            space = space[count..];
            BytesRead += count;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
