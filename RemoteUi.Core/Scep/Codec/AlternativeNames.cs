using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>The DNS names and IP addresses of a certificate's subjectAltName.</summary>
internal static class AlternativeNames
{
    /// <summary>Null if the certificate has no such extension; empty if it holds neither, or cannot be read.</summary>
    public static IReadOnlyList<string>? Of(X509Certificate2 certificate) => Of(certificate.Extensions);

    /// <inheritdoc cref="Of(X509Certificate2)"/>
    public static IReadOnlyList<string>? Of(IEnumerable<X509Extension> extensions)
    {
        if (extensions.FirstOrDefault(one => one.Oid?.Value == "2.5.29.17") is not { } extension) return null;
        try
        {
            var names = new X509SubjectAlternativeNameExtension(extension.RawData, extension.Critical);
            return [.. names.EnumerateDnsNames(), .. names.EnumerateIPAddresses().Select(address => $"{address}")];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
