using System.IO.Compression;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Undoes a Content-Encoding that nobody asked for (RFC 9110, 8.4.1). The bound is on what comes out, so that a small
/// answer cannot grow without end.
/// </summary>
internal static class ContentCoding
{
    /// <summary>
    /// The decoded body, the body itself if it is not encoded or not as the header says, or null if it grows beyond the
    /// limit.
    /// </summary>
    public static byte[]? Decode(IEnumerable<string> codings, byte[] body, int limit)
    {
        var decoded = body;
        foreach (var coding in codings.Reverse())
            if (Decode(coding, decoded, limit) is { } inner) decoded = inner;
            else return null;
        return decoded;
    }

    private static byte[]? Decode(string coding, byte[] body, int limit)
    {
        try
        {
            using var source = new MemoryStream(body);
            using Stream? decoder = coding.Trim().ToUpperInvariant() switch
            {
                "GZIP" or "X-GZIP" => new GZipStream(source, CompressionMode.Decompress),
                "DEFLATE" when body is [0x78, ..] => new ZLibStream(source, CompressionMode.Decompress),
                "DEFLATE" => new DeflateStream(source, CompressionMode.Decompress),
                _ => null,
            };
            return decoder is null ? body : ReadAll(decoder, limit);
        }
        catch (InvalidDataException)
        {
            return body; // the bytes decide, not the header
        }
    }

    private static byte[]? ReadAll(Stream decoder, int limit)
    {
        using var decoded = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; (count = decoder.Read(buffer)) > 0;)
        {
            if (decoded.Length + count > limit) return null;
            decoded.Write(buffer, 0, count);
        }

        return decoded.ToArray();
    }
}
