using System.Buffers;

namespace RemoteUi.Network.Ipp;

/// <summary>Counts a document while it arrives, and drops it.</summary>
internal static class IncomingDocument
{
    /// <summary>
    /// A client hears that its document is too large only after it has sent it; up to this size, it is read.
    /// </summary>
    private const long MaxDropped = 4 * PrintJob.MaxBytes;

    private const int PieceBytes = 64 * 1024;

    /// <summary>Reads to the end, or to the size at which the device gives up. Returns the number of bytes.</summary>
    public static async Task<long> CountAsync(Stream document, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            var bytes = 0L;
            while (bytes <= MaxDropped
                && await document.ReadAsync(piece, cancellationToken) is var read and > 0)
                bytes += read;
            return bytes;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece, clearArray: true);
        }
    }
}
