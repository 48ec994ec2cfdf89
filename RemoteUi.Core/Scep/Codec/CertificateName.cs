using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Identifies a certificate in an outgoing message by its serial number and its issuer, in the certificate's own
/// encoding.
/// </summary>
internal static class CertificateName
{
    public static IssuerAndSerialNumber Of(X509Certificate2 certificate) =>
        Of(certificate.IssuerName, certificate.SerialNumberBytes.ToArray());

    public static IssuerAndSerialNumber Of(X500DistinguishedName issuer, byte[] serialNumber) =>
        new(X509Name.GetInstance(issuer.RawData), new DerInteger(new BigInteger(serialNumber)));
}
