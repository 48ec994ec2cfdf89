using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Specifies a one-time challenge password.</summary>
/// <param name="Lifetime">How long it is good.</param>
/// <param name="Binding">The names that it is good for; null for any.</param>
public sealed record ChallengeOrder(TimeSpan Lifetime, ChallengeBinding? Binding = null)
{
    /// <summary>The maximum lifetime in minutes, which are seven days; the minimum is 1.</summary>
    public const int MaxMinutes = 7 * 24 * 60;

    /// <summary>The lifetime in minutes unless another is chosen, as with an NDES.</summary>
    public const int UsualMinutes = 60;

    /// <summary>The maximum length of a subject, and of each alternative name.</summary>
    public const int MaxName = 255;

    /// <summary>The maximum number of alternative names.</summary>
    public const int MaxNames = 20;

    /// <summary>Gets a password for any names.</summary>
    public static ChallengeOrder Usual { get; } = new(TimeSpan.FromMinutes(UsualMinutes));

    /// <summary>Returns a subject such as CN=printer, O=Example in DER; null if it cannot be read.</summary>
    public static byte[]? Subject(string text)
    {
        try
        {
            return text.Length is > 0 and <= MaxName ? new X500DistinguishedName(text).RawData : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// Returns the value of a subjectAltName extension, given names such as DNS:printer.example, IP:192.0.2.7,
    /// EMAIL:user@example, or URI:https://example; null if one cannot be read.
    /// </summary>
    public static byte[]? AlternativeNames(IEnumerable<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        return names.All(name => TryAdd(builder, name)) ? builder.Build().RawData : null;
    }

    private static bool TryAdd(SubjectAlternativeNameBuilder builder, string name)
    {
        if (name.Length > MaxName || name.Split(':', 2) is not [var kind, { Length: > 0 } value]) return false;
        try
        {
            switch (kind.ToUpperInvariant())
            {
                case "DNS":
                    builder.AddDnsName(value);
                    return true;
                case "IP" when IPAddress.TryParse(value, out var address):
                    builder.AddIpAddress(address);
                    return true;
                case "EMAIL" when MailAddress.TryCreate(value, out _):
                    builder.AddEmailAddress(value);
                    return true;
                case "URI" when Uri.TryCreate(value, UriKind.Absolute, out var uri):
                    builder.AddUri(uri);
                    return true;
                default:
                    return false;
            }
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return false; // It cannot be encoded: a DNS name that is no host name, characters outside ASCII.
        }
    }
}
