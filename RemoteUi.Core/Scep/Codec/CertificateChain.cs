using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Builds chains from signatures only: the order in which certificates arrive does not matter, and no root needs to be
/// among them.
/// </summary>
internal static class CertificateChain
{
    /// <summary>The maximum length of a chain; a longer one is a loop or not a real chain.</summary>
    public const int MaxLength = 8;

    /// <summary>
    /// Returns the certificates above a certificate, nearest first, as far as <paramref name="known"/> contains them;
    /// without the certificate itself.
    /// </summary>
    public static IReadOnlyList<X509Certificate2> Above(
        X509Certificate2 certificate, IReadOnlyCollection<X509Certificate2> known)
    {
        var chain = new List<X509Certificate2>();
        for (var at = certificate; chain.Count < MaxLength; at = chain[^1])
        {
            var issuer = known.FirstOrDefault(candidate =>
                !candidate.IsSameAs(at)
                    && !chain.Any(candidate.IsSameAs) && MayIssue(candidate)
                    && CertificateSignature.IsBy(at, candidate));
            if (issuer is null || issuer.IsSameAs(certificate)) break;
            chain.Add(issuer);
        }

        return chain;
    }

    /// <summary>
    /// Returns whether a certificate may issue others: what its basicConstraints say or, if it has none, as in
    /// certificates of version 1, whether it is self-signed.
    /// </summary>
    public static bool MayIssue(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is { } constraints
            ? constraints.CertificateAuthority
            : IsSelfSigned(certificate);

    public static bool IsSelfSigned(X509Certificate2 certificate) =>
        CertificateSignature.IsBy(certificate, certificate);

    /// <summary>
    /// Returns whether two certificates are identical to the last byte. Equals compares only issuer and serial number.
    /// </summary>
    public static bool IsSameAs(this X509Certificate2 certificate, X509Certificate2 other) =>
        certificate.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);
}
