using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Provides the key and certificate that https is served with. They are fixed at start: a change of keys or of [TLS
/// Settings] takes effect after the next restart.
/// </summary>
public sealed class RunningCertificate(IKeyRegisterStore keys, IMachineSettingsStore settings) : IDisposable
{
    private X509Certificate2? withPrivateKey;

    /// <summary>Gets the key whose use is TLS, or otherwise the default key; null if TLS is off.</summary>
    public MachineKey? Key { get; private set; }

    /// <summary>Reads the stored key and certificate. Called once, before the ports are opened.</summary>
    public async Task FixAsync(CancellationToken cancellationToken = default)
    {
        var network = (await settings.LoadAsync(cancellationToken)).Network;
        Key = network.TlsEnabled ? (await keys.LoadAsync(cancellationToken)).KeyFor(KeyUse.Tls) : null;
        if (Key is null) return;
        using var privateKey = Key.PrivateKey.Open();
        withPrivateKey = Key.Certificate.CopyWithPrivateKey(privateKey);
    }

    /// <summary>Configures https with the certificate and its chain.</summary>
    public void Serve(HttpsConnectionAdapterOptions https)
    {
        https.ServerCertificate = withPrivateKey;
        https.ServerCertificateChain = [.. Key?.Chain ?? []];
    }

    public void Dispose() => withPrivateKey?.Dispose();
}
