using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa;

/// <summary>
/// Writes how CMS identifies a certificate: issuer and serial number, or subject key identifier under tag [0].
/// </summary>
internal static class FakeNames
{
    public static Tlv Of(X509Certificate2 certificate, bool byKeyIdentifier) => byKeyIdentifier
        ? Tlv.Value(0x80, KeyIdentifier(certificate))
        : Tlv.Sequence(
            Tlv.Raw(certificate.IssuerName.RawData), Tlv.Value(0x02, certificate.SerialNumberBytes.ToArray()));

    /// <summary>
    /// Returns the certificate's identifier, or the SHA-1 of its key if it has none (RFC 5280, 4.2.1.2).
    /// </summary>
    private static byte[] KeyIdentifier(X509Certificate2 certificate) =>
        (certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()
            ?? new X509SubjectKeyIdentifierExtension(certificate.PublicKey, false))
        .SubjectKeyIdentifierBytes.ToArray();
}
