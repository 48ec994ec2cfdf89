using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Fleet.Engine;

namespace RemoteUi.Benchmarks.FleetSpeed;

/// <summary>Gives each device a client that reaches an <see cref="InstantCa"/> in this process, without HTTP.</summary>
internal sealed class InstantClients(TimeProvider clock) : IDeviceClients, IDisposable, IScepTransport
{
    private static readonly byte[] Capabilities =
        Encoding.ASCII.GetBytes("AES\nPOSTPKIOperation\nSCEPStandard\nSHA-256\n");

    private readonly InstantCa ca = new(clock.GetUtcNow());

    public DeviceClient Open() => new(new ScepClient(this, clock, NullLogger<ScepClient>.Instance), this);

    public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        var sent = clock.GetUtcNow();
        var body = request switch
        {
            TransportRequest.PkiOperation operation => ca.Answer(operation.Message.ToArray()),
            { Operation: "GetCACaps" } => Capabilities,
            _ => ca.Certificate.Export(X509ContentType.Cert),
        };
        var exchange = new TransportExchange(
            request is TransportRequest.PkiOperation ? "POST" : "GET", sent, clock.GetUtcNow() - sent, 200, 0,
            body.Length, null, null);
        return Task.FromResult<TransportResult>(new TransportResult.Reply(200, null, body, null, [exchange], false));
    }

    /// <summary>There are no connections to close.</summary>
    public void Dispose()
    {
    }
}
