using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// The key and certificate that https is served with. Fixed at start: a change of keys or of [TLS Settings] holds from
/// the next restart.
/// </summary>
public sealed class RunningCertificate(IKeyRegisterStore keys, IMachineSettingsStore settings) : IDisposable
{
    private X509Certificate2? withPrivateKey;

    /// <summary>The key whose use is TLS, or else the default key; null where TLS is off.</summary>
    public MachineKey? Key { get; private set; }

    /// <summary>Reads what is stored. Called once, before the ports are opened.</summary>
    public async Task FixAsync(CancellationToken cancellationToken = default)
    {
        var network = (await settings.LoadAsync(cancellationToken)).Network;
        Key = network.TlsEnabled ? (await keys.LoadAsync(cancellationToken)).KeyFor(KeyUse.Tls) : null;
        if (Key is null) return;
        using var privateKey = Key.PrivateKey.Open();
        withPrivateKey = Key.Certificate.CopyWithPrivateKey(privateKey);
    }

    /// <summary>Serves the certificate and the chain above it.</summary>
    public void Serve(HttpsConnectionAdapterOptions https)
    {
        https.ServerCertificate = withPrivateKey;
        https.ServerCertificateChain = [.. Key?.Chain ?? []];
    }

    public void Dispose() => withPrivateKey?.Dispose();
}
