using Microsoft.Extensions.Logging;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Fleet.Engine;

/// <summary>Gives each device a client with connections of its own, as each machine has.</summary>
public interface IDeviceClients
{
    DeviceClient Open();
}

/// <summary>Represents the client of a device; closing it closes its connections.</summary>
public sealed class DeviceClient(IScepClient client, IDisposable connections) : IDisposable
{
    public IScepClient Client => client;

    public void Dispose() => connections.Dispose();
}

/// <inheritdoc cref="IDeviceClients"/>
internal sealed class DeviceClients(
    IOwnCaCertificates own, TimeProvider clock, ILogger<ScepClient> log) : IDeviceClients
{
    private readonly FaultsOnly<ScepClient> faults = new(log);

    public DeviceClient Open()
    {
        var transport = new PooledTransport(ScepTransportExtensions.Pool(own), clock);
        return new(new ScepClient(transport, clock, faults), transport);
    }
}
