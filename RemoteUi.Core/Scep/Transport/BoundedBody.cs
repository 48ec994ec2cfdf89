using System.Buffers;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>Reads the body of a reply as it arrives, and stops if it grows too large.</summary>
internal sealed class BoundedBody(int limit)
{
    private readonly ArrayBufferWriter<byte> read = new();

    /// <summary>Gets the number of bytes read so far.</summary>
    public int Length => read.WrittenCount;

    /// <summary>
    /// Reads to the end; returns false if the body exceeds the limit, by its Content-Length or by the bytes received.
    /// </summary>
    public async Task<bool> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit) return false;
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            if (read.WrittenCount + count > limit) return false;
            read.Write(buffer.AsSpan(0, count));
        }

        return true;
    }

    public byte[] ToArray() => read.WrittenSpan.ToArray();
}
