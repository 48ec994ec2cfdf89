using System.Buffers;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// A connection, above TLS, whose replies pass through <see cref="HeaderLines"/>; bodies pass as they are.
/// </summary>
internal sealed class HeaderLineStream(Stream inner) : PassingStream(inner)
{
    private readonly HeaderLines lines = new();
    private readonly ArrayBufferWriter<byte> passed = new();
    private int taken;

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("The connection is read asynchronously");

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (taken < passed.WrittenCount) return Take(buffer.Span);
            var count = await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            // Looked at now: on a kept connection, the read began before the request that the bytes reply to.
            if (count == 0 || lines.ArePassed) return count;
            lines.Filter(buffer.Span[..count], passed);
        }
    }

    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // A request of several writes begins once; a pkiMessage never begins with a method.
        if (buffer.Span.StartsWith("GET "u8) || buffer.Span.StartsWith("POST "u8)) lines.Restart();
        return base.WriteAsync(buffer, cancellationToken);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, passed.WrittenCount - taken);
        passed.WrittenSpan.Slice(taken, count).CopyTo(buffer);
        taken += count;
        if (taken == passed.WrittenCount)
        {
            passed.ResetWrittenCount();
            taken = 0;
        }

        return count;
    }
}
