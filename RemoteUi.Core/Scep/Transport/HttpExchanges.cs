namespace RemoteUi.Core.Scep.Transport;

/// <summary>Performs the HTTP exchanges of one call, following redirects, and keeps them for the report.</summary>
internal sealed class HttpExchanges(HttpExchanger exchanger, TimeSpan timeout, CancellationToken cancellationToken)
{
    private readonly List<TransportExchange> exchanges = [];

    public Task<HttpResult> GetAsync(string address, int messageBytes, ReadOnlyMemory<byte> message = default) =>
        FollowAsync(new(new Uri(address), null, messageBytes) { Message = message });

    public Task<HttpResult> PostAsync(string address, ReadOnlyMemory<byte> message) =>
        FollowAsync(new(new Uri(address), message, message.Length));

    public void RemarkOnLast(string remark) => exchanges[^1] = exchanges[^1] with { Remark = remark };

    public TransportResult End(HttpResult outcome, bool postRefused = false) => outcome switch
    {
        { Answer: { } answer } =>
            new TransportResult.Reply(
                answer.Status, answer.ContentType, answer.Body, answer.Date, exchanges, postRefused),
        { Fault: { } fault } => End(fault, postRefused),
        _ => throw new ArgumentException("The outcome must be an answer or a fault", nameof(outcome)),
    };

    public TransportResult End(HttpFault fault, bool postRefused) =>
        new TransportResult.Fault(fault.Cause, fault.Evidence, exchanges, postRefused) { HttpStatus = fault.Status };

    private async Task<HttpResult> FollowAsync(HttpCall call)
    {
        for (var followed = 0; ; followed++)
        {
            var outcome = await exchanger.SendAsync(call, timeout, cancellationToken).ConfigureAwait(false);
            exchanges.Add(outcome.Exchange);
            if (outcome.IsToBeRepeated)
            {
                RemarkOnLast($"{outcome.Fault!.Evidence}; sent again on a new connection");
                outcome = await exchanger.SendAsync(call, timeout, cancellationToken).ConfigureAwait(false);
                exchanges.Add(outcome.Exchange);
            }

            if (outcome.Answer is not { } answer || !Redirects.IsRedirect(answer)) return outcome;

            if (Redirects.Refusal(call, answer, followed) is { } refusal)
            {
                RemarkOnLast(refusal);
                return outcome with
                {
                    Answer = null,
                    Fault = new(Cause.RedirectRefused, $"{HttpFaults.Peer(call.Address)}: {refusal}", answer.Status),
                };
            }

            RemarkOnLast($"redirected to {Redirects.Describe(answer.Location!)}");
            call = call with { Address = answer.Location! };
        }
    }
}
