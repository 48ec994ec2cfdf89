using Microsoft.AspNetCore.DataProtection;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Encrypts the practice CA's private keys and challenge password with the key ring of the data folder.
/// </summary>
internal sealed class PracticeCaSecrets(IDataProtectionProvider provider) : IPracticeCaSecrets
{
    private readonly IDataProtector protector = provider.CreateProtector("RemoteUi.PracticeCa.v1");

    public byte[] Protect(byte[] secret) => protector.Protect(secret);

    public byte[] Unprotect(byte[] encrypted) => protector.Unprotect(encrypted);
}
