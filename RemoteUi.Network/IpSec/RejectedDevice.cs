using System.Globalization;
using RemoteUi.Core.Machine;

namespace RemoteUi.Network.IpSec;

/// <summary>
/// Looks for the reason why a peer rejected the device, because IKE does not name it. It says only what the device
/// itself sees in its certificate.
/// </summary>
internal sealed class RejectedDevice(MachineKey key, IOwnRevocation revocation, DateTimeOffset now)
{
    public const string ExpiredRejected = nameof(ExpiredRejected);
    public const string RevokedRejected = nameof(RevokedRejected);

    /// <summary>Returns the ending with its reason if one is found.</summary>
    public async Task<TestEnding> ExplainAsync(TestEnding ending, CancellationToken cancellationToken)
    {
        if (ending.Word != IkeEndings.RejectedThere) return ending;
        var until = key.Certificate.NotAfter.ToUniversalTime();
        if (until < now)
            return new(
                ExpiredRejected, false, key.Certificate.Subject, until.ToString("u", CultureInfo.InvariantCulture));
        return await revocation.FindAsync(key, cancellationToken) is { } where
            ? new(RevokedRejected, false, key.Certificate.Subject, where)
            : ending;
    }
}
