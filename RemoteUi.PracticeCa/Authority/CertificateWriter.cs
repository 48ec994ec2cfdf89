using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Writes and signs a certificate in DER (RFC 5280, 4.1). The platform's CertificateRequest also opens what it wrote,
/// and the key in it, which takes half as long as the signature.
/// </summary>
internal static class CertificateWriter
{
    private const int Version3 = 2;

    private static readonly Asn1Tag VersionField = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag ExtensionsField = new(TagClass.ContextSpecific, 3, isConstructed: true);

    /// <param name="serialNumber">Big-endian, without sign.</param>
    /// <param name="validity">The first and the last second.</param>
    /// <exception cref="AsnContentException">The requested subject is not encoded in DER.</exception>
    public static byte[] Write(
        RequestedCertificate requested, byte[] serialNumber, (DateTimeOffset From, DateTimeOffset To) validity,
        IEnumerable<X509Extension> extensions, X500DistinguishedName issuer, SigningKey key)
    {
        if (validity.To < validity.From)
            throw new ArgumentException("The validity ends before it begins", nameof(validity));
        var subject = new AsnReader(requested.SubjectName, AsnEncodingRules.DER).ReadEncodedValue();
        var algorithm = key.Generator.GetSignatureAlgorithmIdentifier(key.Digest);
        var signed = new AsnWriter(AsnEncodingRules.DER);
        using (signed.PushSequence())
        {
            using (signed.PushSequence(VersionField)) signed.WriteInteger(Version3);
            signed.WriteIntegerUnsigned(serialNumber);
            signed.WriteEncodedValue(algorithm);
            signed.WriteEncodedValue(issuer.RawData);
            WriteValidity(signed, validity);
            signed.WriteEncodedValue(subject.Span);
            signed.WriteEncodedValue(requested.PublicKey);
            WriteExtensions(signed, extensions);
        }

        return WriteSigned(signed.Encode(), algorithm, key);
    }

    private static byte[] WriteSigned(byte[] signed, byte[] algorithm, SigningKey key)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(signed);
            writer.WriteEncodedValue(algorithm);
            writer.WriteBitString(key.Sign(signed, key.Digest));
        }

        return writer.Encode();
    }

    private static void WriteValidity(AsnWriter writer, (DateTimeOffset From, DateTimeOffset To) validity)
    {
        using (writer.PushSequence())
        {
            Asn1Time.Write(writer, validity.From);
            Asn1Time.Write(writer, validity.To);
        }
    }

    private static void WriteExtensions(AsnWriter writer, IEnumerable<X509Extension> extensions)
    {
        using (writer.PushSequence(ExtensionsField))
        using (writer.PushSequence())
        {
            foreach (var extension in extensions)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(extension.Oid!.Value!);
                    if (extension.Critical) writer.WriteBoolean(true);
                    writer.WriteOctetString(extension.RawData);
                }
            }
        }
    }
}
