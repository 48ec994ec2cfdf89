using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Encoding;

/// <summary>Whether one certificate was issued under another: names, the right to issue, and the signature itself.</summary>
internal static class CertificateSignature
{
    public static bool IsBy(X509Certificate2 certificate, X509Certificate2 issuer) =>
        Names.AreEquivalent(certificate.IssuerName, issuer.SubjectName) && Verifies(certificate, issuer);

    private static bool Verifies(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        try
        {
            return Reading.Of("The certificate", () =>
            {
                var parts = BerElement.First(certificate.RawDataMemory).Children();
                var scheme = SignatureScheme.Of(AlgorithmIdentifier.GetInstance(Asn1Object.FromByteArray(parts[1].Encoded.ToArray())), null);
                return scheme.Verifies(issuer, parts[0].Encoded.Span, parts[2].Content[1..].ToArray());
            });
        }
        catch (ScepFormatException)
        {
            return false; // an unknown or broken algorithm vouches for nothing
        }
    }
}
