namespace RemoteUi.Core.Machine;

/// <summary>Finds out whether a key can serve TLS, when it is registered or assigned and at each start.</summary>
public interface ITlsCheck
{
    /// <summary>Returns why the key cannot serve TLS, or null if it can.</summary>
    ValueTask<TlsFinding?> FindAsync(MachineKey key, CancellationToken cancellationToken);
}

/// <summary>Represents why a key cannot serve TLS.</summary>
/// <param name="Evidence">The words of a trial handshake that failed; null if a rule decided.</param>
public sealed record TlsFinding(TlsObstacle Obstacle, string? Evidence = null);

/// <summary>Checks by the rules of <see cref="TlsSuitability"/> alone, without a trial.</summary>
internal sealed class TlsRules : ITlsCheck
{
    public ValueTask<TlsFinding?> FindAsync(MachineKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TlsSuitability.Find(key) is { } obstacle ? new TlsFinding(obstacle) : null);
}
