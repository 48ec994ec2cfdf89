using Microsoft.AspNetCore.Http;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Reads the operation and the message from an HTTP request (RFC 8894, 4.1).</summary>
internal static class ScepHttpMessage
{
    /// <summary>Returns the operation. A POST without one can only be a PKIOperation (RFC 8894, 4.3).</summary>
    public static string Operation(HttpRequest request)
    {
        var operation = request.Query["operation"].ToString();
        return operation.Length == 0 && HttpMethods.IsPost(request.Method) ? "PKIOperation" : operation;
    }

    /// <summary>Returns whether the operation is the one that takes a message.</summary>
    public static bool IsPkiOperation(HttpRequest request) =>
        Operation(request).Equals("PKIOperation", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the message of an operation that describes the CA: the CA identifier.</summary>
    public static string CaName(HttpRequest request) => IsPkiOperation(request) ? "" : $"{request.Query["message"]}";

    /// <summary>
    /// Reads the bytes of the message, at most one more than the maximum; returns null if they are not valid base64.
    /// </summary>
    public static async Task<byte[]?> ReadAsync(
        HttpRequest request, int maximumBytes, CancellationToken cancellationToken) =>
        HttpMethods.IsPost(request.Method)
            ? await ReadBodyAsync(request, maximumBytes, cancellationToken)
            : ReadQuery(request);

    /// <summary>
    /// A buffer of the maximum size, which only a message of unknown length needs, is so large that the runtime
    /// collects it only together with everything that lives long.
    /// </summary>
    private static async Task<byte[]> ReadBodyAsync(
        HttpRequest request, int maximumBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[request.ContentLength is { } sent && sent <= maximumBytes ? sent : maximumBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length == buffer.Length ? buffer : buffer[..length];
    }

    /// <summary>GetCACert has a CA identifier here, which is not base64.</summary>
    private static byte[]? ReadQuery(HttpRequest request) =>
        IsPkiOperation(request) ? Base64Text.Decode(request.Query["message"].ToString()) : [];
}
