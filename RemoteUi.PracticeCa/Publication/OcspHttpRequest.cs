using Microsoft.AspNetCore.Http;
using RemoteUi.PracticeCa.Messages;

namespace RemoteUi.PracticeCa.Publication;

/// <summary>Reads the bytes of an OCSP request from HTTP (RFC 6960, A.1).</summary>
internal static class OcspHttpRequest
{
    /// <summary>The maximum size of a request; one for a single certificate has about 100 bytes.</summary>
    public const int MaxBytes = 8 * 1024;

    /// <summary>
    /// Returns the body of a POST, at most one byte more than the maximum, or the bytes in the path of a GET, empty if
    /// they are not base64.
    /// </summary>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method)) return ReadPath(request);
        var buffer = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }

    /// <summary>
    /// The server decodes all of the path but escaped slashes, which are part of base64 as plus signs are.
    /// </summary>
    private static byte[] ReadPath(HttpRequest request)
    {
        var path = request.RouteValues["request"]?.ToString() ?? "";
        return Base64Text.Decode(path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)) ?? [];
    }
}
