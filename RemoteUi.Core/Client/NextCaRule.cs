using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>Decides whether it is time to ask for the CA's next certificate (GetNextCACert, RFC 8894, 4.7).</summary>
public static class NextCaRule
{
    private const string Capability = "GetNextCACert";

    /// <summary>The time that it takes to replace a CA.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(30);

    /// <summary>Whether the server says that it has a next certificate to give, once there is one.</summary>
    public static bool IsOffered(CaProfile ca) => ca.Capabilities.States(Capability);

    /// <summary>
    /// Whether the CA's certificate ends before the certificate that it issued is replaced: within 30 days from now, or
    /// after the end of the certificate.
    /// </summary>
    public static bool IsDue(X509Certificate2 ca, X509Certificate2 issued, DateTimeOffset now)
    {
        var end = issued.NotAfter.ToUniversalTime();
        var needed = end > now.UtcDateTime ? end : now.UtcDateTime;
        return ca.NotAfter.ToUniversalTime() < needed + Ahead;
    }

    /// <summary>
    /// Returns those of the received certificates that may issue and are not those of the present CA; empty if the
    /// server returned its present ones.
    /// </summary>
    public static IReadOnlyList<X509Certificate2> New(CaProfile ca, IReadOnlyList<X509Certificate2> received) =>
    [
        .. received.Where(one => CertificateChain.MayIssue(one)
            && !ca.Certificates.Any(one.IsSameAs)),
    ];
}
