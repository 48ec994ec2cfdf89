using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Client;

/// <summary>Judges the dates of the CA's own certificates.</summary>
internal static class CaDates
{
    /// <summary>A certificate that ends within this time is remarked on: it takes time to replace one.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static bool HasEnded(X509Certificate2 certificate, DateTimeOffset now) =>
        certificate.NotAfter < now.LocalDateTime;

    public static bool IsAhead(X509Certificate2 certificate, DateTimeOffset now) =>
        certificate.NotBefore > now.LocalDateTime;

    public static bool EndsSoon(X509Certificate2 certificate, DateTimeOffset now) =>
        !HasEnded(certificate, now) && certificate.NotAfter < (now + Soon).LocalDateTime;

    /// <summary>On the end of a CA certificate; <see cref="ChainRemarks"/> knows the expired ones.</summary>
    public static IEnumerable<Remark> OnIssuer(X509Certificate2 authority, DateTimeOffset now)
    {
        if (EndsSoon(authority, now))
            yield return Remark.Of(
                RemarkCode.CaEndsSoon, authority.Subject, ChainRemarks.Date(authority.NotAfter));
    }
}
