using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
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
        IReadOnlyList<X509Certificate2> received, PrivateKey key, CaProfile ca, Deadline deadline)
    {
        var ours = ForKey(received, key, ca);
        var paths = PathsToCa.Search(received, ca, deadline);
        var issued = ours
            .Select(certificate => (Certificate: certificate, Chain: paths.Above(certificate)))
            .Where(candidate => candidate.Chain is not null)
            .OrderByDescending(candidate => candidate.Certificate.NotBefore)
            .Select(candidate => new IssuedCertificate(candidate.Certificate, candidate.Chain!))
            .FirstOrDefault()
            ?? throw NotFromCa(ours[0], received, ca);
        issued.CheckDates(deadline.Now);
        return issued;
    }

    private static List<X509Certificate2> ForKey(
        IReadOnlyList<X509Certificate2> received, PrivateKey key, CaProfile ca)
    {
        var publicKey = PublicKey.CreateFromSubjectPublicKeyInfo(key.ExportPublicKey(), out _).EncodedKeyValue.RawData;
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

    /// <summary>Why no path leads to the CA: the algorithm of a signature, or another issuer.</summary>
    private static ScepFormatException NotFromCa(
        X509Certificate2 certificate, IReadOnlyList<X509Certificate2> received, CaProfile ca)
    {
        var findings = ca.Certificates
            .Concat(received)
            .Select(issuer => CertificateSignature.Check(certificate, issuer))
            .ToHashSet();
        var algorithm = CertificateSignature.AlgorithmOf(certificate);
        if (findings.Contains(SignatureFinding.Forgeable))
            return new(
                Cause.CertificateSignatureWeak,
                $"{Thumbprint.Describe(certificate)} is signed by the server's CA, but with {algorithm}, which can be "
                    + "forged");
        if (findings.Contains(SignatureFinding.AlgorithmUnknown))
            return new(
                Cause.SignatureAlgorithmUnknown,
                $"{Thumbprint.Describe(certificate)} is signed with {algorithm}, which "
                    + CertificateSignature.WhyNotVerified(certificate));
        return new(
            Cause.CertificateNotFromCa,
            $"{Thumbprint.Describe(certificate)} was not issued under {Thumbprint.Describe(ca.Ca)}; it names "
                + $"{certificate.Issuer} as its issuer");
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
