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
    /// The roots, and those of the candidates that were issued under them, or that are for the same name and key.
    /// </summary>
    public static IReadOnlyList<X509Certificate2> Under(
        IReadOnlyList<X509Certificate2> roots, IReadOnlyList<X509Certificate2> candidates)
    {
        var trusted = roots.ToList();
        for (var at = 0; at < trusted.Count; at++)
            trusted.AddRange(
                candidates
                    .Where(candidate =>
                        !trusted.Any(candidate.IsSameAs) && IsVouchedForBy(trusted[at], candidate))
                    .ToList());
        return trusted;
    }

    private static bool IsVouchedForBy(X509Certificate2 authority, X509Certificate2 candidate) =>
        MayIssue(authority)
            && (CertificateSignature.IsBy(candidate, authority) || IsForSameKey(candidate, authority));

    private static bool IsForSameKey(X509Certificate2 one, X509Certificate2 other) =>
        one.PublicKey.EncodedKeyValue.RawData.AsSpan().SequenceEqual(other.PublicKey.EncodedKeyValue.RawData)
            && Names.AreEquivalent(one.SubjectName, other.SubjectName);

    /// <summary>
    /// A CA by its basicConstraints; if there are none, as in certificates of version 1, one that is self-signed and
    /// whose key usage, if stated, allows it.
    /// </summary>
    public static bool MayIssue(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is { } constraints
            ? constraints.CertificateAuthority
            : UsageAllowsIssuing(certificate) && IsSelfSigned(certificate);

    /// <summary>
    /// Issued under its own name. Its signature may be in an algorithm that is broken or unknown: it proves nothing to
    /// whoever trusts the certificate for its own sake (RFC 5280, 6.1).
    /// </summary>
    public static bool IsSelfSigned(X509Certificate2 certificate) =>
        CertificateSignature.Check(certificate, certificate) != SignatureFinding.NotByIssuer;

    /// <summary>Whether basicConstraints say that it is a CA, rather than the lack of them.</summary>
    public static bool IsStatedCa(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault()?.CertificateAuthority == true;

    private static bool UsageAllowsIssuing(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages
            .HasFlag(X509KeyUsageFlags.KeyCertSign) != false;

    /// <summary>
    /// Returns whether two certificates are identical to the last byte. Equals compares only issuer and serial number.
    /// </summary>
    public static bool IsSameAs(this X509Certificate2 certificate, X509Certificate2 other) =>
        certificate.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);
}
