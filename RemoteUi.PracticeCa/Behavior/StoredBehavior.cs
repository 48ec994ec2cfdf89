using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>Converts the behavior to the form in which it is stored, with its challenge password encrypted, and back.
/// </summary>
internal sealed class StoredBehavior(IPracticeCaSecrets secrets, ILogger<StoredBehavior> logger)
{
    public PracticeCaBehavior Encrypt(PracticeCaBehavior behavior) => behavior with
    {
        FixedPassword = null,
        EncryptedFixedPassword = behavior.FixedPassword is { } password
            ? secrets.Protect(Encoding.UTF8.GetBytes(password.Reveal()))
            : null,
    };

    /// <summary>
    /// Returns the behavior with its password. If it cannot be decrypted, there is none, and a rule that requires it
    /// then accepts no password at all.
    /// </summary>
    public PracticeCaBehavior Decrypt(PracticeCaBehavior stored) => stored with
    {
        FixedPassword = stored.EncryptedFixedPassword is { } encrypted ? Decrypt(encrypted) : stored.FixedPassword,
        EncryptedFixedPassword = null,
    };

    private ChallengePassword? Decrypt(byte[] encrypted)
    {
        try
        {
            return new ChallengePassword(Encoding.UTF8.GetString(secrets.Unprotect(encrypted)));
        }
        catch (CryptographicException exception)
        {
            Log.PasswordUnreadable(logger, exception);
            return null;
        }
    }
}
