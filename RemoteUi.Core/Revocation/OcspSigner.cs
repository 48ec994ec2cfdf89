using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Ocsp;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Revocation;

/// <summary>Finds out who signed an OCSP response, and whether that one may (RFC 6960, 4.2.2.2).</summary>
internal static class OcspSigner
{
    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    /// <summary>
    /// Returns the certificate of the appointed responder that signed; null if the issuer itself did.
    /// </summary>
    /// <exception cref="ScepFormatException">Neither of them signed.</exception>
    public static X509Certificate2? Find(BasicOcspResp response, X509Certificate2 issuer)
    {
        if (IsSignedBy(response, issuer)) return null;
        return response.GetCerts()
            .Select(signer => CertificateReader.Load(signer.GetEncoded()))
            .OfType<X509Certificate2>()
            .FirstOrDefault(signer =>
                MaySign(signer) && CertificateSignature.IsBy(signer, issuer) && IsSignedBy(response, signer))
            ?? throw new ScepFormatException(
                Cause.SignerUnknown, "The response is signed neither by the CA nor by a responder appointed by it");
    }

    private static bool IsSignedBy(BasicOcspResp response, X509Certificate2 signer)
    {
        var algorithm = BasicOcspResponse.GetInstance(Asn1Object.FromByteArray(response.GetEncoded()))
            .SignatureAlgorithm.GetEncoded();
        return CertificateSignature.Check(
            response.GetTbsResponseData(), algorithm, response.GetSignature(), signer) == SignatureFinding.Valid;
    }

    private static bool MaySign(X509Certificate2 signer) =>
        signer.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault() is { } purposes
            && purposes.EnhancedKeyUsages.Cast<Oid>().Any(oid => oid.Value == OcspSigning);
}
