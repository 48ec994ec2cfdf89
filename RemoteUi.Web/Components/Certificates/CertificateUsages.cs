using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>Names the key usages of a certificate as RFC 5280 does.</summary>
internal static class CertificateUsages
{
    public static IEnumerable<string> Of(X509KeyUsageExtension usage) => Enum.GetValues<X509KeyUsageFlags>()
        .Where(flag => flag != X509KeyUsageFlags.None && usage.KeyUsages.HasFlag(flag))
        .Select(NameOf);

    public static IEnumerable<string> Of(X509EnhancedKeyUsageExtension usage) =>
        usage.EnhancedKeyUsages.Cast<Oid>().Select(oid => oid.FriendlyName ?? oid.Value ?? "");

    /// <summary>Returns the name of a key usage in RFC 5280, 4.2.1.3.</summary>
    private static string NameOf(X509KeyUsageFlags flag) =>
        flag == X509KeyUsageFlags.CrlSign ? "cRLSign" : char.ToLowerInvariant($"{flag}"[0]) + $"{flag}"[1..];
}
