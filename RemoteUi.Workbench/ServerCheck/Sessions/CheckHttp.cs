using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>
/// Sends single HTTP requests as a check wants them, over the engine's connections: nothing is repeated in another
/// way, and no redirect is followed.
/// </summary>
internal sealed class CheckHttp(HttpMessageInvoker http, Uri url, TimeSpan timeout, TimeProvider time)
{
    private readonly HttpExchanger exchanger = new(http, time);

    /// <summary>Sends a GET with an operation, and a message parameter unless that is null.</summary>
    public Task<HttpResult> GetAsync(string operation, string? message, CancellationToken cancellationToken) =>
        exchanger.SendAsync(
            new(new Uri(ScepAddress.Write(url, operation, message)), null, message?.Length ?? 0), timeout,
            cancellationToken);

    /// <summary>Sends a query by POST, without a body.</summary>
    public Task<HttpResult> PostQueryAsync(
        string operation, string? message, CancellationToken cancellationToken) =>
        exchanger.SendAsync(
            new(new Uri(ScepAddress.Write(url, operation, message)), Array.Empty<byte>(), 0) { ContentType = null },
            timeout, cancellationToken);

    /// <summary>Sends a pkiMessage by GET, in base64 with + / = escaped.</summary>
    public Task<HttpResult> GetMessageAsync(byte[] message, CancellationToken cancellationToken) =>
        GetAsync("PKIOperation", Convert.ToBase64String(message), cancellationToken);

    /// <summary>Sends a pkiMessage by POST.</summary>
    public Task<HttpResult> PostAsync(byte[] message, CancellationToken cancellationToken) =>
        PostAsync(message, "application/x-pki-message", cancellationToken);

    /// <param name="contentType">The media type; null for none.</param>
    public Task<HttpResult> PostAsync(byte[] message, string? contentType, CancellationToken cancellationToken) =>
        exchanger.SendAsync(
            new(new Uri(ScepAddress.Write(url, "PKIOperation")), message, message.Length) { ContentType = contentType },
            timeout, cancellationToken);

    /// <summary>Sends a POST to any address, such as an OCSP responder's.</summary>
    public Task<HttpResult> PostAsync(
        Uri address, byte[] body, string contentType, CancellationToken cancellationToken) =>
        exchanger.SendAsync(
            new(address, body, body.Length) { ContentType = contentType }, timeout, cancellationToken);

    /// <summary>Sends any request; the caller disposes of nothing.</summary>
    public Task<HttpResult> GetAsync(Uri address, CancellationToken cancellationToken) =>
        exchanger.SendAsync(new(address, null, 0), timeout, cancellationToken);
}
