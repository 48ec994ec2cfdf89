using RemoteUi.Core.Machine;
using RemoteUi.Network;

namespace RemoteUi.Tests.Network;

/// <summary>Says of given certificates that they are revoked.</summary>
internal sealed class KnownRevocations(params IReadOnlyList<string> thumbprints) : IOwnRevocation
{
    public const string Where = "http://ca.example.com/crl";

    public Task<string?> FindAsync(MachineKey key, CancellationToken cancellationToken) =>
        Task.FromResult(thumbprints.Contains(key.Certificate.Thumbprint) ? Where : null);
}
