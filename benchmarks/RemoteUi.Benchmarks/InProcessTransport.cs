using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Calls the practice CA directly or, for a message answered ahead, returns the stored reply, so that only the client's
/// part is measured.
/// </summary>
internal sealed class InProcessTransport(PracticeCaServer server) : IScepTransport
{
    private readonly Dictionary<ReadOnlyMemory<byte>, TransportResult> ready = [];

    /// <summary>Lets the practice CA answer a message ahead of time.</summary>
    public void AnswerAhead(ReadOnlyMemory<byte> message) => ready[message] = Ask("PKIOperation", message);

    /// <summary>Returns the practice CA's reply to a message.</summary>
    public byte[] Answer(ReadOnlyMemory<byte> message) => Ask("PKIOperation", message).Body;

    public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        var message = (request as TransportRequest.PkiOperation)?.Message ?? default;
        return Task.FromResult(ready.TryGetValue(message, out var answer) ? answer : Ask(request.Operation, message));
    }

    private TransportResult.Reply Ask(string operation, ReadOnlyMemory<byte> message)
    {
        var reply = server.Answer(operation, message.ToArray());
        return new(reply.Status, reply.ContentType, reply.Body, null, [], false);
    }
}
