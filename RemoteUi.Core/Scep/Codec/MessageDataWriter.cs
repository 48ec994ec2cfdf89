using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Writes the messageData of CertPoll, GetCert, and GetCRL in DER.</summary>
internal static class MessageDataWriter
{
    /// <summary>
    /// Writes the IssuerAndSubject of a CertPoll (RFC 8894, 3.3.3): the issuing CA, never an RA, and the requested
    /// subject.
    /// </summary>
    public static byte[] IssuerAndSubject(X509Certificate2 ca, X500DistinguishedName subject) =>
        new DerSequence(
            Asn1Object.FromByteArray(ca.SubjectName.RawData),
            Asn1Object.FromByteArray(subject.RawData)).GetEncoded(Asn1Encodable.Der);

    /// <summary>Writes the IssuerAndSerialNumber of a GetCert or GetCRL (RFC 8894, 3.3.4).</summary>
    /// <param name="serialNumber">Big-endian, at least one byte.</param>
    public static byte[] IssuerAndSerialNumber(X500DistinguishedName issuer, byte[] serialNumber) =>
        CertificateName.Of(issuer, serialNumber).GetEncoded(Asn1Encodable.Der);
}
