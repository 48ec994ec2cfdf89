using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Builds the chain of a certificate from names and signatures, and keeps why it ends. A registered certificate ends
/// the chain if none above it is registered.
/// </summary>
/// <param name="Certificates">From the certificate to the root, or as far as it is known.</param>
/// <param name="Gap">The key of the sentence that says why the last issuer is missing; null if the last certificate is
/// self-signed or registered.</param>
internal sealed record VerifiedPath(IReadOnlyList<X509Certificate2> Certificates, string? Gap)
{
    public static VerifiedPath Build(VerifyRequest request)
    {
        X509Certificate2[] known = [.. request.Anchors, .. request.Others];
        List<X509Certificate2> chain = [request.Certificate];
        string? gap = null;
        while (gap is null && !CertificateChain.IsSelfSigned(chain[^1]))
        {
            var issuer = chain.Count > CertificateChain.MaxLength ? null : IssuerOf(chain, known);
            if (issuer is null) gap = WhyMissing(chain[^1], known);
            else chain.Add(issuer);
        }

        var registered = chain.FindLastIndex(one => request.Anchors.Any(one.IsSameAs));
        return registered < 0 ? new(chain, gap) : new([.. chain.Take(registered + 1)], null);
    }

    private static X509Certificate2? IssuerOf(List<X509Certificate2> chain, X509Certificate2[] known) =>
        known.FirstOrDefault(candidate =>
            !chain.Any(candidate.IsSameAs) && CertificateChain.MayIssue(candidate)
                && CertificateSignature.IsBy(chain[^1], candidate));

    private static string WhyMissing(X509Certificate2 last, X509Certificate2[] known)
    {
        var named = known.Where(one => Names.AreEquivalent(last.IssuerName, one.SubjectName)).ToList();
        if (named.Count == 0) return "IssuerUnknown";
        return named.Any(one => CertificateSignature.IsBy(last, one)) ? "IssuerIsNoCa" : "SignatureWrong";
    }
}
