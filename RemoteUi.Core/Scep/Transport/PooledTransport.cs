namespace RemoteUi.Core.Scep.Transport;

/// <summary>Sends SCEP messages over one connection pool, which is closed when the program ends.</summary>
internal sealed class PooledTransport(SocketsHttpHandler pool, TimeProvider time) : IScepTransport, IDisposable
{
    private readonly HttpMessageInvoker http = new(pool);

    public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken) =>
        new HttpScepTransport(http, time).ExchangeAsync(request, cancellationToken);

    public void Dispose() => http.Dispose();
}
