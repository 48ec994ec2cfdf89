namespace RemoteUi.Fleet.Storage;

/// <summary>Encrypts what must not be stored in plain text: challenge passwords and keys.</summary>
public interface IFleetSecrets
{
    byte[] Protect(byte[] plain);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was encrypted with other keys.
    /// </exception>
    byte[] Unprotect(byte[] encrypted);
}
