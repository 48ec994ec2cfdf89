using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Writes the small messageData of the queries, in DER.</summary>
internal static class MessageDataWriter
{
    /// <summary>
    /// IssuerAndSubject of a CertPoll (RFC 8894, 3.3.3): the CA that is to issue, never an RA, and the subject asked
    /// for.
    /// </summary>
    public static byte[] IssuerAndSubject(X509Certificate2 ca, X500DistinguishedName subject) =>
        new DerSequence(
            Asn1Object.FromByteArray(ca.SubjectName.RawData),
            Asn1Object.FromByteArray(subject.RawData)).GetEncoded(Asn1Encodable.Der);

    /// <summary>IssuerAndSerialNumber of a GetCert or GetCRL (RFC 8894, 3.3.4).</summary>
    /// <param name="serialNumber">Big-endian, at least one byte.</param>
    public static byte[] IssuerAndSerialNumber(X500DistinguishedName issuer, byte[] serialNumber) =>
        CertificateName.Of(issuer, serialNumber).GetEncoded(Asn1Encodable.Der);
}
