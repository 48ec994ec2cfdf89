using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>A PKCS#10 whose signature is not verified yet.</summary>
internal sealed record SoundCsr(byte[] Encoded, CertificateRequest Request, string? ChallengePassword)
{
    /// <summary>Returns null if the bytes are no certificate request.</summary>
    public static SoundCsr? Read(byte[] content)
    {
        try
        {
            FakeRequestReader.RequireDer(content);
            var request = Load(content, CertificateRequestLoadOptions.SkipSignatureValidation);
            return new(content, request, PasswordOf(request));
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            return null;
        }
    }

    /// <summary>Verifies the proof of possession.</summary>
    public bool IsSignedWithItsKey()
    {
        try
        {
            Load(Encoded, CertificateRequestLoadOptions.Default);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public X509Extension? Extension(string oid) =>
        Request.CertificateExtensions.FirstOrDefault(extension => extension.Oid?.Value == oid);

    private static CertificateRequest Load(byte[] content, CertificateRequestLoadOptions options) =>
        CertificateRequest.LoadSigningRequest(
            content, HashAlgorithmName.SHA256,
            options | CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1);

    private static string? PasswordOf(CertificateRequest request)
    {
        var attribute = request.OtherRequestAttributes.FirstOrDefault(other =>
            other.Oid?.Value == FakeOids.ChallengePassword);
        return attribute is null ? null : SoundRequestReader.Text(attribute.RawData);
    }
}
