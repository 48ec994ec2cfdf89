using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Determines whether one certificate was issued under another, by the names and the signature.</summary>
internal static class CertificateSignature
{
    public static bool IsBy(X509Certificate2 certificate, X509Certificate2 issuer) =>
        Names.AreEquivalent(certificate.IssuerName, issuer.SubjectName) && Covers(certificate.RawDataMemory, issuer);

    /// <summary>
    /// Returns whether a signed structure (a certificate or a revocation list: content, algorithm, signature) verifies
    /// with the issuer's key.
    /// </summary>
    public static bool Covers(ReadOnlyMemory<byte> signed, X509Certificate2 issuer)
    {
        try
        {
            return Reading.Of("The signature", () =>
            {
                var parts = BerElement.First(signed).Children();
                var scheme = SignatureScheme.Of(
                    AlgorithmIdentifier.GetInstance(Asn1Object.FromByteArray(parts[1].Encoded.ToArray())), null);
                return scheme.Verifies(issuer, parts[0].Encoded.Span, parts[2].Content[1..].ToArray());
            });
        }
        catch (ScepFormatException)
        {
            return false; // an unknown or broken algorithm proves nothing
        }
    }
}
