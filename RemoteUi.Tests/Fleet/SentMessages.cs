using System.Collections.Concurrent;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Fleet.Engine;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Fleet;

/// <summary>Records the messages that devices send, and lets them through.</summary>
internal sealed class SentMessages : IDeviceClients
{
    public ConcurrentQueue<byte[]> All { get; } = new();

    public DeviceClient Open()
    {
        var clock = new RealClock();
        var pool = new PooledTransport(ScepTransportExtensions.Pool(new NoOwnCaCertificates()), clock);
        return new(
            new ScepClient(
                new Recording(pool, All), clock,
                Microsoft.Extensions.Logging.Abstractions.NullLogger<ScepClient>.Instance),
            pool);
    }

    private sealed class Recording(IScepTransport inner, ConcurrentQueue<byte[]> all) : IScepTransport
    {
        public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken)
        {
            if (request is TransportRequest.PkiOperation operation) all.Enqueue(operation.Message.ToArray());
            return inner.ExchangeAsync(request, cancellationToken);
        }
    }
}
