using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Matches and describes the ways in which a CMS message identifies a certificate: by issuer and serial number, or by
/// subject key identifier (RFC 5652, 5.3).
/// </summary>
internal static class SignerNames
{
    public static bool Matches(SignerIdentifier signer, X509Certificate2 certificate) =>
        Matches(signer.ID, certificate);

    public static string Describe(SignerIdentifier signer) =>
        signer.ID is Asn1Encodable id && IsKeyIdentifier(id, out var key)
        ? $"subject key identifier {Convert.ToHexString(key)}"
        : "serial number "
            + $"{Convert.ToHexString(IssuerAndSerialNumber.GetInstance(signer.ID).SerialNumber.Value.ToByteArray())}";

    public static bool Matches(Asn1Encodable id, X509Certificate2 certificate)
    {
        if (IsKeyIdentifier(id, out var key))
        {
            return KeyIdentifierOf(certificate).AsSpan().SequenceEqual(key);
        }

        var name = IssuerAndSerialNumber.GetInstance(id);
        return name.SerialNumber.Value
            .ToByteArray()
            .AsSpan()
            .TrimStart((byte)0)
            .SequenceEqual(certificate.SerialNumberBytes.Span.TrimStart((byte)0))
            && Names.AreEquivalent(name.Issuer, certificate.IssuerName);
    }

    /// <summary>From the extension; if there is none, computed (RFC 5280, 4.2.1.2, method 1).</summary>
    public static byte[] KeyIdentifierOf(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is { } extension
            ? extension.SubjectKeyIdentifierBytes.ToArray()
            : CryptographicOperations.HashData(
                HashAlgorithmName.SHA1, certificate.PublicKey.EncodedKeyValue.RawData);

    public static bool IsKeyIdentifier(Asn1Encodable id, out byte[] key)
    {
        key = id switch
        {
            Asn1OctetString octets => octets.GetOctets(),
            Asn1TaggedObject tagged => Asn1OctetString.GetInstance(tagged, false).GetOctets(),
            _ => [],
        };
        return id is Asn1OctetString or Asn1TaggedObject;
    }
}
