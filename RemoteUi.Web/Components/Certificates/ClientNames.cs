using System.Formats.Asn1;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>
/// Reads the names under which clients that verify a certificate can reach its owner: the DNS names and IP addresses of
/// the subject alternative name. The common name does not count (RFC 9525, 2).
/// </summary>
public static class ClientNames
{
    /// <summary>
    /// Returns the DNS names, then the IP addresses, as they appear in a URI; none if they are damaged.
    /// </summary>
    public static IReadOnlyList<string> Of(X509Certificate2 certificate)
    {
        try
        {
            var names = certificate.Extensions
                .OfType<X509SubjectAlternativeNameExtension>()
                .SelectMany(extension => extension.EnumerateDnsNames().Select(ForeignText.Escape)
                    .Concat(extension.EnumerateIPAddresses().Select(InUri)));
            return [.. names.Distinct()];
        }
        catch (Exception damaged) when (damaged is AsnContentException or CryptographicException)
        {
            return [];
        }
    }

    /// <summary>Whether one of the names is an IP address.</summary>
    public static bool HaveAddress(IEnumerable<string> names) =>
        names.Any(name => IPAddress.TryParse(name.Trim('[', ']'), out _));

    private static string InUri(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
