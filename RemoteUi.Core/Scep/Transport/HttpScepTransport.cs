namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Sends SCEP messages over HTTP (RFC 8894, 4): decides how each message is sent, which replies are retried in another
/// way, and which redirects are followed.
/// </summary>
internal sealed class HttpScepTransport(HttpMessageInvoker http, TimeProvider time) : IScepTransport
{
    private readonly HttpExchanger exchanger = new(http, time);

    public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        var conversation = new HttpExchanges(exchanger, request.Timeout, cancellationToken);
        return request switch
        {
            TransportRequest.Query query => QueryAsync(conversation, query),
            TransportRequest.PkiOperation operation => OperateAsync(conversation, operation),
            _ =>
                throw new ArgumentException(
                    $"Unsupported request type {request.GetType().Name}", nameof(request)),
        };
    }

    /// <summary>
    /// Sends a query. Some servers require the message parameter even if it is empty, so a query without a CA
    /// identifier is retried with an empty one after HTTP 400 or 404.
    /// </summary>
    private static async Task<TransportResult> QueryAsync(HttpExchanges conversation, TransportRequest.Query query)
    {
        var first = await conversation
            .GetAsync(
                ScepAddress.Write(query.Url, query.Operation, query.CaIdentifier), query.CaIdentifier?.Length ?? 0)
            .ConfigureAwait(false);
        if (query.CaIdentifier is not null || first.Answer is not { Status: 400 or 404 })
            return conversation.End(first);

        var second = await conversation
            .GetAsync(ScepAddress.Write(query.Url, query.Operation, ""), 0)
            .ConfigureAwait(false);
        return conversation.End(second.Answer is { Status: 200 } ? second : first);
    }

    private static async Task<TransportResult> OperateAsync(
        HttpExchanges conversation, TransportRequest.PkiOperation operation)
    {
        if (!operation.Post) return await GetAsync(conversation, operation, false).ConfigureAwait(false);

        var posted = await conversation
            .PostAsync(ScepAddress.Write(operation.Url, operation.Operation), operation.Message)
            .ConfigureAwait(false);
        if (posted.Answer is not { Status: 405 or 501 }) return conversation.End(posted);

        conversation.RemarkOnLast("POST rejected, retried with GET");
        return await GetAsync(conversation, operation, true).ConfigureAwait(false);
    }

    private static async Task<TransportResult> GetAsync(
        HttpExchanges conversation, TransportRequest.PkiOperation operation, bool postRefused)
    {
        var address = ScepAddress.WriteMessage(operation.Url, operation.Operation, operation.Message.Span);
        if (address.Length > ScepAddress.MaxLength)
            return conversation.End(TooLong(operation.Url, address, null), postRefused);

        var outcome = await conversation
            .GetAsync(address, Convert.ToBase64String(operation.Message.Span).Length, operation.Message)
            .ConfigureAwait(false);
        return IsRefusalOfLength(address, outcome)
            ? conversation.End(TooLong(operation.Url, address, outcome.Answer?.Status), postRefused)
            : conversation.End(outcome, postRefused);
    }

    /// <summary>
    /// Returns whether the server rejected the length of the URL. IIS returns 404 for a query string that it considers
    /// too long, others return 400, 414, or 431; a CertRep, with any status, is a reply.
    /// </summary>
    private static bool IsRefusalOfLength(string address, HttpResult outcome) =>
        address.Length > ScepAddress.WidelyAccepted
            && outcome.Answer is { Status: 400 or 404 or 414 or 431 } answer
            && !ReplyBody.MayBeBinary(answer.Body);

    private static HttpFault TooLong(Uri url, string address, int? status) =>
        new(
            Cause.AddressTooLong,
            $"{HttpFaults.Peer(url)}: the URL has {address.Length:N0} characters; many servers accept "
                + $"at most {ScepAddress.WidelyAccepted:N0}",
            status);
}
