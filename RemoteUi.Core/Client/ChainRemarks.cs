using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;
using static RemoteUi.Core.Client.RemarkCode;

namespace RemoteUi.Core.Client;

/// <summary>What in the CA certificates makes others refuse what is issued under them (RFC 5280, 6.1).</summary>
internal static class ChainRemarks
{
    /// <summary>On the whole chain of an issued certificate.</summary>
    public static IEnumerable<Remark> On(IssuedCertificate issued, DateTimeOffset now)
    {
        if (OnSignature(issued.Certificate) is { } weak) yield return weak;
        var between = 0;
        foreach (var authority in issued.Chain)
        {
            foreach (var remark in OnAuthority(authority, now)) yield return remark;
            if (OnPathLength(authority, between) is { } tooLong) yield return tooLong;
            if (!Names.AreEquivalent(authority.SubjectName, authority.IssuerName)) between++;
        }
    }

    /// <summary>On one CA certificate, whatever is below it.</summary>
    public static IEnumerable<Remark> OnAuthority(X509Certificate2 authority, DateTimeOffset now)
    {
        if (OnSignature(authority) is { } weak) yield return weak;
        if (OnDates(authority, now) is { } dates) yield return dates;
        if (CertificateUsage.Of(authority)?.HasFlag(X509KeyUsageFlags.KeyCertSign) == false)
            yield return Remark.Of(IssuerMayNotSign, authority.Subject);
    }

    private static Remark? OnDates(X509Certificate2 authority, DateTimeOffset now) =>
        authority.NotAfter < now.LocalDateTime ? Remark.Of(CaExpired, authority.Subject, Date(authority.NotAfter))
        : authority.NotBefore > now.LocalDateTime
            ? Remark.Of(CaNotYetValid, authority.Subject, Date(authority.NotBefore))
            : null;

    private static Remark? OnPathLength(X509Certificate2 authority, int between) =>
        authority.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is
        {
            HasPathLengthConstraint: true,
        } constraints
            && constraints.PathLengthConstraint < between
            ? Remark.Of(
                PathLengthExceeded, authority.Subject,
                constraints.PathLengthConstraint.ToString(CultureInfo.InvariantCulture))
            : null;

    public static Remark? OnSignature(X509Certificate2 certificate) =>
        CertificateStrength.HasWeakSignature(certificate)
            ? Remark.Of(
                CertificateSignatureWeak, certificate.Subject, CertificateStrength.SignatureName(certificate))
            : null;

    public static string Date(DateTime local) =>
        local.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture);
}
