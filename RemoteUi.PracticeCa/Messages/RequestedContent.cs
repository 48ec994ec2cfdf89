using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Reads what a certificate request asks for, and refuses what cannot be put into a certificate. All methods throw
/// <see cref="RequestRefusedException"/>.
/// </summary>
internal static class RequestedContent
{
    /// <summary>The maximum length of the subject and the subjectAltName together, in bytes.</summary>
    public const int MaxNameBytes = 8 * 1024;

    public static RequestedCertificate Read(CertificateRequest request)
    {
        var subject = request.SubjectName.RawData;
        var names = AlternativeNamesOf(request);
        if (subject.Length + (names?.Length ?? 0) > MaxNameBytes)
            throw Refused($"The subject and the subjectAltName together are longer than {MaxNameBytes} bytes.");
        CheckSubject(subject);
        return new RequestedCertificate(
            subject, request.PublicKey.ExportSubjectPublicKeyInfo(), names is null ? null : InDer(names))
        {
            KeyUsages = RequestedUsages.KeyUsagesOf(request),
            ExtendedKeyUsages = RequestedUsages.ExtendedOf(request),
        };
    }

    private static byte[]? AlternativeNamesOf(CertificateRequest request) =>
        request.CertificateExtensions.FirstOrDefault(extension =>
            extension.Oid?.Value == Oids.SubjectAlternativeName)?.RawData;

    private static void CheckSubject(byte[] subject)
    {
        try
        {
            if (NameReader.Canonical(subject).Length == 0) throw Refused("The certificate request has no subject.");
        }
        catch (AsnContentException)
        {
            throw Refused(
                "The subject is malformed: it must be in DER, without empty parts, and all values must be strings of "
                    + "valid characters.");
        }
    }

    private static byte[] InDer(byte[] names)
    {
        try
        {
            return AlternativeNames.Write(AlternativeNames.Read(names));
        }
        catch (AsnContentException)
        {
            throw Refused(
                "The subjectAltName is malformed, or contains a kind of name other than DNS name, IP address, email "
                    + "address, URI, directory name, registered ID, and otherName.");
        }
    }

    private static RequestRefusedException Refused(string reason) => new(FailInfo.BadRequest, reason);
}
