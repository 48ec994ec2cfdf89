using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>
/// Finds the issued certificate in a decrypted reply: it must contain the request's key, be issued under the CA, and
/// have plausible dates. The CA may choose the subject.
/// </summary>
internal sealed record IssuedCertificate(X509Certificate2 Certificate, IReadOnlyList<X509Certificate2> Chain)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(1);

    public static IssuedCertificate Find(
        IReadOnlyList<X509Certificate2> received, RSA key, CaProfile ca, DateTimeOffset now)
    {
        var ours = ForKey(received, key, ca);
        var issued = ours
            .Select(certificate => (Certificate: certificate, Chain: PathToCa(certificate, received, ca, 0)))
            .Where(candidate => candidate.Chain is not null)
            .OrderByDescending(candidate => candidate.Certificate.NotBefore)
            .Select(candidate => new IssuedCertificate(candidate.Certificate, candidate.Chain!))
            .FirstOrDefault()
            ?? throw new ScepFormatException(
                Cause.CertificateNotFromCa,
                $"{Thumbprint.Describe(ours[0])} was not issued under {Thumbprint.Describe(ca.Ca)}; it names "
                    + $"{ours[0].Issuer} as its issuer");
        issued.CheckDates(now);
        return issued;
    }

    private static List<X509Certificate2> ForKey(IReadOnlyList<X509Certificate2> received, RSA key, CaProfile ca)
    {
        var publicKey = key.ExportRSAPublicKey();
        var ours = received
            .Where(certificate => certificate.PublicKey.EncodedKeyValue.RawData.AsSpan().SequenceEqual(publicKey))
            .ToList();
        if (ours.Count > 0) return ours;

        var stranger = received.FirstOrDefault(certificate => !ca.Certificates.Any(certificate.IsSameAs));
        throw stranger is null
            ? new ScepFormatException(
                Cause.CertificateMissing, "The reply has status SUCCESS but contains only the CA's own certificates")
            : new ScepFormatException(
                Cause.CertificateForAnotherKey,
                $"{Thumbprint.Describe(stranger)} contains the public key "
                    + $"{KeyThumbprint(stranger.PublicKey.EncodedKeyValue.RawData)}; expected "
                    + $"{KeyThumbprint(publicKey)} (SHA-256)");
    }

    /// <summary>
    /// Returns the chain from a certificate to one of the GetCACert reply, through intermediates that the reply
    /// contains; null if there is none.
    /// </summary>
    private static List<X509Certificate2>? PathToCa(
        X509Certificate2 certificate, IReadOnlyList<X509Certificate2> received, CaProfile ca, int depth)
    {
        var anchor = ca.Certificates.FirstOrDefault(known =>
            (known.IsSameAs(ca.Ca) || CertificateChain.MayIssue(known))
                && CertificateSignature.IsBy(certificate, known));
        if (anchor is not null) return [anchor, .. CertificateChain.Above(anchor, ca.Certificates)];
        if (depth == CertificateChain.MaxLength) return null;

        foreach (var issuer in received.Where(other =>
            !other.IsSameAs(certificate)
                && CertificateChain.MayIssue(other) && CertificateSignature.IsBy(certificate, other)))
            if (PathToCa(issuer, received, ca, depth + 1) is { } path) return [issuer, .. path];
        return null;
    }

    private void CheckDates(DateTimeOffset now)
    {
        DateTimeOffset from = Certificate.NotBefore, to = Certificate.NotAfter;
        if (from >= to || to <= now || from > now + ClockSkew)
            throw new ScepFormatException(
                Cause.CertificateDatesWrong,
                $"Valid from {from.UtcDateTime:u} to {to.UtcDateTime:u}; the device clock shows "
                    + $"{now.UtcDateTime:u}");
    }

    private static string KeyThumbprint(byte[] publicKey) => Convert.ToHexString(SHA256.HashData(publicKey));
}
