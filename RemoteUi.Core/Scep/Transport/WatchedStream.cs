namespace RemoteUi.Core.Scep.Transport;

/// <summary>Passes everything through, and keeps the first bytes that arrive.</summary>
internal sealed class WatchedStream(Stream inner) : PassingStream(inner)
{
    private readonly byte[] first = new byte[64];
    private int kept;

    public ReadOnlySpan<byte> FirstBytes => first.AsSpan(0, kept);

    public override int Read(byte[] buffer, int offset, int count) =>
        Keep(buffer.AsSpan(offset), Inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Keep(buffer.Span, count);
    }

    private int Keep(ReadOnlySpan<byte> buffer, int count)
    {
        var more = Math.Min(count, first.Length - kept);
        buffer[..more].CopyTo(first.AsSpan(kept));
        kept += more;
        return count;
    }
}
