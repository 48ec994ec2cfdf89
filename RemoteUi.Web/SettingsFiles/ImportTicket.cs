using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>
/// Carries the opened content of a file from the preview of an import to its confirmation, encrypted in the page, so
/// that the password is asked for only once and nothing else than the previewed content is applied.
/// </summary>
public sealed class ImportTicket(IDataProtectionProvider provider, TimeProvider clock)
{
    /// <summary>How long a preview can be confirmed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>The maximum length of a ticket, in characters.</summary>
    public const int MaxLength = 4 * SettingsFile.MaxBytes;

    private readonly IDataProtector protector = provider.CreateProtector("RemoteUi.ImportPreview.v2");

    /// <summary>Writes a ticket for a content that was previewed against the current settings.</summary>
    /// <param name="user">The user who may confirm it.</param>
    public string Write(byte[] content, MachineSettings current, string user) =>
        Convert.ToBase64String(
            protector.CreateProtector(user).Protect(
                [.. BitConverter.GetBytes((clock.GetUtcNow() + Lifetime).UtcTicks), .. HashOf(current), .. content]));

    /// <summary>
    /// Returns the content, and whether the settings are still those of the preview; null if the ticket is not one that
    /// this user got, or has expired.
    /// </summary>
    public (byte[] Content, bool IsCurrent)? Read(string? ticket, MachineSettings current, string user)
    {
        if (ticket is null or { Length: 0 or > MaxLength }) return null;
        try
        {
            var opened = protector.CreateProtector(user).Unprotect(Convert.FromBase64String(ticket));
            if (BitConverter.ToInt64(opened) <= clock.GetUtcNow().UtcTicks) return null;
            var hash = HashOf(current);
            var rest = opened.AsSpan(sizeof(long));
            return (rest[hash.Length..].ToArray(), rest[..hash.Length].SequenceEqual(hash));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static byte[] HashOf(MachineSettings settings) =>
        SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(
                StoredJson.Write(settings) + "\n" + settings.AutoRequest.ChallengePassword?.Reveal()
                    + "\n" + settings.Network.Ieee8021X.RadiusSecret?.Reveal()
                    + "\n" + settings.AutoRequest.NdesPassword?.Reveal()));
}
