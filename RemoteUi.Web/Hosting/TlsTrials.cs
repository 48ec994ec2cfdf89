using System.Collections.Concurrent;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Checks a key by the rules and then by a trial handshake, once per key and start: a registered key and its
/// certificate never change. The default key is not tried: the program made it as every TLS library takes it, and
/// serves it when another cannot be served.
/// </summary>
internal sealed class TlsTrials(ILogger<TlsTrials> log) : ITlsCheck
{
    private readonly ConcurrentDictionary<Guid, TlsFinding?> findings = new();

    public async ValueTask<TlsFinding?> FindAsync(MachineKey key, CancellationToken cancellationToken)
    {
        if (findings.TryGetValue(key.Id, out var known)) return known;
        var finding = TlsSuitability.Find(key) is { } obstacle
            ? new TlsFinding(obstacle)
            : key.IsDefault ? null : await TryAsync(key, cancellationToken);
        if (findings.TryAdd(key.Id, finding) && finding is not null)
            log.CannotServeTls(
                key.Name, key.Certificate.Thumbprint, finding.Obstacle, finding.Evidence ?? "checked before use");
        return finding;
    }

    private static async Task<TlsFinding?> TryAsync(MachineKey key, CancellationToken cancellationToken)
    {
        using var candidate = key.PrivateKey.AttachTo(key.Certificate);
        return await TlsTrial.FindFaultAsync(candidate, key.Chain, cancellationToken) is { } fault
            ? new TlsFinding(TlsObstacle.HandshakeFailed, fault)
            : null;
    }
}
