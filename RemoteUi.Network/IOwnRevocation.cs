using RemoteUi.Core.Machine;

namespace RemoteUi.Network;

/// <summary>Finds out whether a certificate of the device is revoked, by what its CA publishes.</summary>
public interface IOwnRevocation
{
    /// <summary>Returns where it says that the certificate is revoked; null if nothing says so.</summary>
    Task<string?> FindAsync(MachineKey key, CancellationToken cancellationToken);
}
