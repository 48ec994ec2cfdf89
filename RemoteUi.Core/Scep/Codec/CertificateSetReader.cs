using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Reads certificates in every form in which servers send them: one certificate in DER, a degenerate PKCS#7 in DER or
/// BER (RFC 8894, 3.4), either of them in PEM, or bare base64. Keeps the original bytes of each certificate; returns
/// duplicates once.
/// </summary>
internal static class CertificateSetReader
{
    public const int MaxCertificates = 32;

    /// <param name="whereNone">The cause to report if the reply contains no certificate.</param>
    public static IReadOnlyList<X509Certificate2> Read(
        ReadOnlyMemory<byte> answer, Cause whereNone = Cause.CertificateMissing) =>
        Reading.Of("The certificates", () =>
    {
        var found = new Dictionary<string, X509Certificate2>(StringComparer.Ordinal);
        foreach (var encoded in PemText.Decode(answer).SelectMany(CertificatesOf))
        {
            if (CertificateReader.Load(encoded) is { } certificate)
                found.TryAdd(certificate.GetCertHashString(HashAlgorithmName.SHA256), certificate);
            if (found.Count > MaxCertificates)
                throw new ScepFormatException(Cause.ChainTooLong, $"More than {MaxCertificates} certificates");
        }

        if (found.Count == 0) throw new ScepFormatException(whereNone, "The reply contains no readable certificate");
        return (IReadOnlyList<X509Certificate2>)[.. found.Values];
    });

    /// <summary>
    /// Reads the certificates field of a SignedData; returns an empty list if it contains no certificates.
    /// </summary>
    public static List<X509Certificate2> ReadEmbedded(BerElement? certificates)
    {
        var children = certificates?.Children() ?? [];
        if (children.Count > MaxCertificates)
            throw new ScepFormatException(Cause.ChainTooLong, $"More than {MaxCertificates} certificates");
        return [.. children.Select(child => CertificateReader.Load(child.Encoded)).OfType<X509Certificate2>()];
    }

    private static IEnumerable<ReadOnlyMemory<byte>> CertificatesOf(ReadOnlyMemory<byte> data)
    {
        var element = BerElement.First(data);
        if (!SignedDataFields.IsContentInfo(element)) return [element.Encoded];
        return SignedDataFields.Read(element).Certificates?.Children().Select(child => child.Encoded) ?? [];
    }
}
