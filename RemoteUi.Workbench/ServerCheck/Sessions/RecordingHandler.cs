using System.Web;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>Records every HTTP exchange of a run with its bytes, whichever part of the engine sent it.</summary>
internal sealed class RecordingHandler(HttpMessageHandler inner, ExchangeLog log, TimeProvider time)
    : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (sentAt, started) = (time.GetUtcNow(), time.GetTimestamp());
        var sent = await MessageOf(request, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage? response = null;
        byte[]? reply = null;
        string? fault = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            reply = await BufferAsync(response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception exception)
        {
            fault = exception is OperationCanceledException ? "no complete reply in time" : exception.Message;
            throw;
        }
        finally
        {
            var address = request.RequestUri!;
            log.Add(new(
                request.Method.Method, address.GetLeftPart(UriPartial.Path),
                HttpUtility.ParseQueryString(address.Query)["operation"], sentAt, time.GetElapsedTime(started), sent,
                (int?)response?.StatusCode, response?.Content.Headers.ContentType?.ToString(), reply, fault));
        }
    }

    private static async Task<byte[]> MessageOf(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var message = HttpUtility.ParseQueryString(request.RequestUri!.Query)["message"] ?? "";
        var bytes = new byte[message.Length];
        return Convert.TryFromBase64String(message, bytes, out var length) ? bytes[..length] : [];
    }

    /// <summary>
    /// Reads the body, and hands it on as if it came from the network; a body that is too large keeps a length that the
    /// engine refuses.
    /// </summary>
    private static async Task<byte[]> BufferAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = new BoundedBody(HttpExchanger.MaxBodyBytes);
        var isWhole = await body.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        var bytes = body.ToArray();
        var buffered = new ByteArrayContent(bytes);
        foreach (var header in response.Content.Headers.NonValidated)
            if (header.Key != "Content-Length")
                buffered.Headers.TryAddWithoutValidation(header.Key, header.Value.ToString());
        if (!isWhole) buffered.Headers.ContentLength = HttpExchanger.MaxBodyBytes + 1;
        response.Content = buffered;
        return bytes;
    }
}
