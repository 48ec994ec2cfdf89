using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>
/// Which certificates of a reply were issued under the CA, and over which others. Searched from the CA downward, level
/// by level, so that a certificate is placed once and a pair of certificates checked once, whatever the server sent.
/// </summary>
internal sealed class PathsToCa
{
    private readonly Dictionary<X509Certificate2, X509Certificate2> issuers = new(ReferenceEqualityComparer.Instance);
    private readonly CaProfile ca;

    private PathsToCa(CaProfile ca) => this.ca = ca;

    /// <exception cref="ScepFormatException">The deadline passed.</exception>
    public static PathsToCa Search(IReadOnlyList<X509Certificate2> received, CaProfile ca, Deadline deadline)
    {
        var paths = new PathsToCa(ca);
        List<X509Certificate2> level = [
            .. ca.Certificates.Where(known => known.IsSameAs(ca.Ca) || CertificateChain.MayIssue(known)),
        ];
        while (level.Count > 0) level = paths.Place(received, level, deadline);
        return paths;
    }

    /// <summary>The chain above a certificate, nearest first; null if none leads to the CA.</summary>
    public IReadOnlyList<X509Certificate2>? Above(X509Certificate2 certificate)
    {
        if (!issuers.ContainsKey(certificate)) return null;
        var chain = new List<X509Certificate2>();
        for (var at = certificate; issuers.TryGetValue(at, out var issuer); at = issuer) chain.Add(issuer);
        return [.. chain, .. CertificateChain.Above(chain[^1], ca.Certificates)];
    }

    /// <summary>
    /// Places what the issuers of one level issued; of these, the ones that may issue are the next level.
    /// </summary>
    private List<X509Certificate2> Place(
        IReadOnlyList<X509Certificate2> received, List<X509Certificate2> level, Deadline deadline)
    {
        var next = new List<X509Certificate2>();
        foreach (var certificate in received.Where(one => !issuers.ContainsKey(one)))
        {
            var issuer = level.Find(candidate =>
            {
                deadline.Check();
                return !candidate.IsSameAs(certificate) && CertificateSignature.IsBy(certificate, candidate);
            });
            if (issuer is null) continue;
            issuers.Add(certificate, issuer);
            if (CertificateChain.MayIssue(certificate)) next.Add(certificate);
        }

        return next;
    }
}
