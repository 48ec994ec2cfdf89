using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using RemoteUi.Core.Keys;
using Secret = RemoteUi.Core.Secret;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Encrypts what must not be stored in plain text in the database, with the key ring of the data folder and a separate
/// purpose for each kind.
/// </summary>
public sealed class SecretProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector keys = provider.CreateProtector("RemoteUi.PrivateKey.v1");
    private readonly IDataProtector challengePasswords = provider.CreateProtector("RemoteUi.ChallengePassword.v1");
    private readonly IDataProtector radiusSecrets = provider.CreateProtector("RemoteUi.RadiusSecret.v1");

    private readonly IDataProtector ndesPasswords = provider.CreateProtector("RemoteUi.NdesPassword.v1");

    private readonly IDataProtector inspections = provider.CreateProtector("RemoteUi.Inspection.v1");

    /// <summary>Encrypts what was dropped into [Message Inspector] and is to be kept.</summary>
    public byte[] ProtectInspected(byte[] input) => inspections.Protect(input);

    /// <summary>
    /// Decrypts it; throws <see cref="KeyRingMismatchException"/> if the key ring does not belong to the database.
    /// </summary>
    public byte[] UnprotectInspected(byte[] encrypted) => Unprotect(inspections, encrypted);

    public byte[] Protect(PrivateKey key)
    {
        var pkcs8 = key.RevealPkcs8();
        try
        {
            return keys.Protect(pkcs8);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <summary>
    /// The key, decrypted when it is used; then it throws <see cref="KeyRingMismatchException"/> if the key ring does
    /// not belong to the database.
    /// </summary>
    public PrivateKey UnprotectKey(byte[] encrypted) => PrivateKey.Sealed(() => Unprotect(keys, encrypted));

    public byte[] Protect(Secret challengePassword) =>
        challengePasswords.Protect(Encoding.UTF8.GetBytes(challengePassword.Reveal()));

    /// <summary>The challenge password, decrypted when it is used like <see cref="UnprotectKey"/>.</summary>
    public Secret UnprotectChallengePassword(byte[] encrypted) =>
        Secret.Sealed(() => Encoding.UTF8.GetString(Unprotect(challengePasswords, encrypted)));

    public byte[] ProtectRadiusSecret(Secret secret) => radiusSecrets.Protect(Encoding.UTF8.GetBytes(secret.Reveal()));

    /// <summary>
    /// The shared secret of the RADIUS server, decrypted when it is used like <see cref="UnprotectKey"/>.
    /// </summary>
    public Secret UnprotectRadiusSecret(byte[] encrypted) =>
        Secret.Sealed(() => Encoding.UTF8.GetString(Unprotect(radiusSecrets, encrypted)));

    public byte[] ProtectNdesPassword(Secret password) =>
        ndesPasswords.Protect(Encoding.UTF8.GetBytes(password.Reveal()));

    /// <summary>
    /// The password for the administration page of an NDES, decrypted when it is used like <see cref="UnprotectKey"/>.
    /// </summary>
    public Secret UnprotectNdesPassword(byte[] encrypted) =>
        Secret.Sealed(() => Encoding.UTF8.GetString(Unprotect(ndesPasswords, encrypted)));

    private static byte[] Unprotect(IDataProtector protector, byte[] encrypted)
    {
        try
        {
            return protector.Unprotect(encrypted);
        }
        catch (CryptographicException fault)
        {
            throw new KeyRingMismatchException(fault);
        }
    }
}
