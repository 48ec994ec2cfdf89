using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa;

namespace RemoteUi.Tests.Client;

/// <summary>
/// A client transport without a network: calls the practice CA directly and records every message for the test.
/// </summary>
internal sealed class PracticeCaTransport(PracticeCaServer server, TimeProvider time) : IScepTransport
{
    public List<byte[]> Sent { get; } = [];

    /// <summary>Changes each reply between server and client.</summary>
    public Func<TransportResult.Reply, TransportResult> Change { get; set; } = reply => reply;

    public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        var message = request is TransportRequest.PkiOperation operation ? operation.Message.ToArray() : [];
        if (message.Length > 0) Sent.Add(message);
        var reply = server.Answer(request.Operation, message);
        var exchange = new TransportExchange(
            "POST", time.GetUtcNow(), TimeSpan.FromMilliseconds(1), reply.Status, message.Length, reply.Body.Length,
            reply.ContentType, null)
        {
            Request = message,
            Reply = reply.Body,
        };
        return Task.FromResult(
            Change(new TransportResult.Reply(reply.Status, reply.ContentType, reply.Body, null, [exchange], false)));
    }
}
