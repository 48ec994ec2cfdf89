using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Reads a PKCS#10 request and verifies its proof of possession (RFC 2986). All methods throw
/// <see cref="RequestRefusedException"/>.
/// </summary>
internal static class CertificationRequestReader
{
    public static CertificationRequest Read(byte[] pkcs10)
    {
        var sent = SignedRequest.Read(pkcs10);
        if (!Algorithms.IsCsrSignatureAccepted(sent.Algorithm))
            throw new RequestRefusedException(
                FailInfo.BadAlg, $"The certificate request's signature algorithm {sent.Algorithm} is not accepted.");
        var request = Load(
            sent.WithAttributes, CertificateRequestLoadOptions.SkipSignatureValidation,
            "The certificate request cannot be read.");
        CheckKey(request);
        CheckSignature(sent, request);
        if (request.SubjectName.EnumerateRelativeDistinguishedNames().FirstOrDefault() is null)
            throw new RequestRefusedException(FailInfo.BadRequest, "The certificate request has no subject.");
        return new CertificationRequest(
            new RequestedCertificate(
                request.SubjectName.RawData, request.PublicKey.ExportSubjectPublicKeyInfo(), AlternativeNames(request)),
            ReadChallengePassword(request));
    }

    /// <summary>
    /// Verifies the proof of possession over exactly what was sent. The platform does so while it loads a request, but
    /// cannot load one without attributes.
    /// </summary>
    private static void CheckSignature(SignedRequest sent, CertificateRequest request)
    {
        const string Unproven =
            "The certificate request's signature does not verify, so nothing proves that the client has the key.";
        if (sent.HasAttributes)
        {
            Load(sent.Encoded, CertificateRequestLoadOptions.Default, Unproven);
            return;
        }

        using var key = OpenKey(request);
        if (key is null || !sent.IsSignedWith(key)) throw new RequestRefusedException(FailInfo.BadRequest, Unproven);
    }

    private static CertificateRequest Load(byte[] pkcs10, CertificateRequestLoadOptions options, string otherwise)
    {
        try
        {
            return CertificateRequest.LoadSigningRequest(
                pkcs10, HashAlgorithmName.SHA256, out _,
                options | CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            throw new RequestRefusedException(FailInfo.BadRequest, otherwise);
        }
    }

    private static void CheckKey(CertificateRequest request)
    {
        using var key = OpenKey(request);
        if (key is null || key.KeySize < Algorithms.MinKeyBits)
            throw new RequestRefusedException(
                FailInfo.BadAlg,
                $"The certificate request's key must be an RSA key of at least {Algorithms.MinKeyBits} bits.");
    }

    private static RSA? OpenKey(CertificateRequest request)
    {
        try
        {
            return request.PublicKey.GetRSAPublicKey();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[]? AlternativeNames(CertificateRequest request) =>
        request.CertificateExtensions.FirstOrDefault(extension =>
            extension.Oid?.Value == Oids.SubjectAlternativeName)?.RawData;

    private static ChallengePassword? ReadChallengePassword(CertificateRequest request)
    {
        var attribute = request.OtherRequestAttributes.FirstOrDefault(candidate =>
            candidate.Oid?.Value == Oids.ChallengePassword);
        try
        {
            return attribute is not null && Asn1Text.Read(attribute.RawData) is { Length: > 0 } text
                ? new ChallengePassword(text)
                : null;
        }
        catch (AsnContentException)
        {
            throw new RequestRefusedException(FailInfo.BadRequest, "The challenge password is not a string.");
        }
    }
}
