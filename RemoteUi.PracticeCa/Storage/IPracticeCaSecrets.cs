namespace RemoteUi.PracticeCa.Storage;

/// <summary>Encrypts what the practice CA stores: its private keys and a challenge password. Provided by the host.
/// </summary>
public interface IPracticeCaSecrets
{
    byte[] Protect(byte[] secret);

    /// <exception cref="System.Security.Cryptography.CryptographicException">
    /// The bytes are damaged, or were encrypted with other keys.
    /// </exception>
    byte[] Unprotect(byte[] encrypted);
}
