using Microsoft.AspNetCore.DataProtection;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Web.Rehearsals;

/// <summary>
/// Encrypts the challenge passwords and keys of rehearsals with the key ring of the data folder. Hosts that share a
/// database need the same key ring.
/// </summary>
internal sealed class FleetSecrets(IDataProtectionProvider provider) : IFleetSecrets
{
    private readonly IDataProtector protector = provider.CreateProtector("RemoteUi.Fleet.v1");

    public byte[] Protect(byte[] plain) => protector.Protect(plain);

    public byte[] Unprotect(byte[] encrypted) => protector.Unprotect(encrypted);
}
