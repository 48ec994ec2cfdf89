using System.IO.Pipelines;

namespace RemoteUi.Web.Hosting;

/// <summary>One end of a connection in memory. Disposing it ends the connection for the other end too.</summary>
internal sealed class DuplexStream : Stream
{
    private readonly Stream incoming;
    private readonly Stream outgoing;

    private DuplexStream(PipeReader incoming, PipeWriter outgoing) =>
        (this.incoming, this.outgoing) = (incoming.AsStream(), outgoing.AsStream());

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Creates both ends of a connection.</summary>
    public static (DuplexStream Near, DuplexStream Far) Connect()
    {
        var (there, back) = (new Pipe(), new Pipe());
        return (new(back.Reader, there.Writer), new(there.Reader, back.Writer));
    }

    public override int Read(byte[] buffer, int offset, int count) => incoming.Read(buffer, offset, count);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        incoming.ReadAsync(buffer, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => outgoing.Write(buffer, offset, count);

    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        outgoing.WriteAsync(buffer, cancellationToken);

    public override void Flush() => outgoing.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => outgoing.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            outgoing.Dispose();
            incoming.Dispose();
        }

        base.Dispose(disposing);
    }
}
