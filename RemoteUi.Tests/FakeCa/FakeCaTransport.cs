using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Tests.FakeCa;

/// <summary>Calls a fake CA in process, without HTTP.</summary>
internal sealed class FakeCaTransport(FakeAuthority authority) : IScepTransport
{
    public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        var operation = request as TransportRequest.PkiOperation;
        var draft = authority.Answer(
            operation is null ? "GET" : "POST", "/", request.Operation, null, operation?.Message.ToArray() ?? [], 0);
        return Task.FromResult<TransportResult>(
            new TransportResult.Reply(draft.Status, draft.ContentType, draft.Body, null, [], false));
    }
}
