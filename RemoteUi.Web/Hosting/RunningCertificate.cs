using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Provides the key and certificate that https is served with. They are fixed at start: a change of keys or of [TLS
/// Settings] takes effect after the next restart. A key that cannot serve TLS is replaced by the default key.
/// </summary>
public sealed class RunningCertificate(
    IKeyRegisterStore keys, IMachineSettingsStore settings, ITlsCheck check) : IDisposable
{
    private X509Certificate2? withPrivateKey;

    /// <summary>Gets the key that https is served with; null if TLS is off.</summary>
    public MachineKey? Key { get; private set; }

    /// <summary>Reads the stored key and certificate. Called once, before the ports are opened.</summary>
    public async Task FixAsync(CancellationToken cancellationToken = default)
    {
        if (!(await settings.LoadAsync(cancellationToken)).Network.TlsEnabled) return;
        var register = await keys.LoadAsync(cancellationToken);
        if (register.KeyFor(KeyUse.Tls) is not { } chosen || await TryAsync(chosen, cancellationToken)) return;
        if (register.DefaultKey is { } fallback && fallback.Id != chosen.Id)
            await TryAsync(fallback, cancellationToken);
    }

    /// <summary>
    /// Returns how https is served: with the certificate and its chain. .NET reads the trusted certificates of the
    /// computer to look for the chain in them; the first connection waits for that, and not the start.
    /// </summary>
    public TlsHandshakeCallbackOptions Serve()
    {
        var options = new Lazy<SslServerAuthenticationOptions>(() => new()
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(
                withPrivateKey!, [.. Key!.Chain], offline: true),
        });
        return new() { OnConnection = _ => ValueTask.FromResult(options.Value) };
    }

    /// <summary>
    /// Returns the key that https would be served with after a restart; null if it would not be served.
    /// </summary>
    public async Task<MachineKey?> AfterRestartAsync(
        KeyRegister register, NetworkSettings network, CancellationToken cancellationToken)
    {
        if (!network.TlsEnabled || register.KeyFor(KeyUse.Tls) is not { } chosen) return null;
        return await check.FindAsync(chosen, cancellationToken) is null ? chosen : register.DefaultKey;
    }

    public void Dispose() => withPrivateKey?.Dispose();

    /// <summary>Uses a key for https if it can serve TLS.</summary>
    private async Task<bool> TryAsync(MachineKey key, CancellationToken cancellationToken)
    {
        if (await check.FindAsync(key, cancellationToken) is not null) return false;
        (Key, withPrivateKey) = (key, key.PrivateKey.AttachTo(key.Certificate));
        return true;
    }
}
