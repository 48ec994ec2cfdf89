using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace RemoteUi.Web.Access;

/// <summary>
/// Carries a new authenticator key in the page that shows it until the user confirms it with a code, encrypted and for
/// this user only. It is not stored before, so nobody can see a key that a user will confirm later.
/// </summary>
public sealed class AuthenticatorKey(IDataProtectionProvider provider)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector protector =
        provider.CreateProtector("RemoteUi.AuthenticatorKey.v1").ToTimeLimitedDataProtector();

    /// <summary>Returns the link that opens an authenticator app with the key.</summary>
    public static string LinkOf(string key, string device, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString($"{device}:{userName}")}?secret={key}"
            + $"&issuer={Uri.EscapeDataString(device)}&digits=6";

    public string Protect(string key, string userId) => protector.CreateProtector(userId).Protect(key, Lifetime);

    /// <summary>Returns the key; null if this user did not get it or it has expired.</summary>
    public string? Read(string? ticket, string userId)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            return protector.CreateProtector(userId).Unprotect(ticket);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
