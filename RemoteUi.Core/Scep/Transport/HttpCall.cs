using System.Net.Http.Headers;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>Represents one HTTP request to send: POST if it has a body, otherwise GET.</summary>
/// <param name="MessageBytes">The size of the body, or of the message parameter as sent.</param>
internal sealed record HttpCall(Uri Address, ReadOnlyMemory<byte>? Body, int MessageBytes)
{
    /// <summary>The media type of the body; null for none, as a server must cope with too.</summary>
    public string? ContentType { get; init; } = "application/x-pki-message";

    /// <summary>The message that it carries: the body, or that in the query, in DER; empty if it has none.</summary>
    public ReadOnlyMemory<byte> Message { get; init; } = Body ?? ReadOnlyMemory<byte>.Empty;

    public string Method => Body is null ? "GET" : "POST";

    /// <summary>
    /// Creates the message: HTTP/1.1, with the whole body and its Content-Length, because servers in use support
    /// neither chunked encoding nor Expect: 100-continue.
    /// </summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, Address)
        {
            Version = System.Net.HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.ExpectContinue = false;
        if (Body is not { } body) return message;

        message.Content = new ReadOnlyMemoryContent(body);
        if (ContentType is not null) message.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        message.Content.Headers.ContentLength = body.Length;
        return message;
    }
}
