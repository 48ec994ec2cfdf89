using System.Formats.Asn1;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Writes a degenerate certificates-only SignedData in DER (RFC 8894, 3.4; RFC 5652, 5.1).</summary>
internal static class CertificateSetWriter
{
    private static readonly Asn1Tag Certificates = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Crls = new(TagClass.ContextSpecific, 1, isConstructed: true);
    private static readonly Asn1Tag Content = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public static byte[] WriteCertificates(params IEnumerable<byte[]> certificates) =>
        Write(Certificates, certificates);

    public static byte[] WriteCrl(byte[] crl) => Write(Crls, [crl]);

    private static byte[] Write(Asn1Tag field, IEnumerable<byte[]> members)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.SignedData);
            using (writer.PushSequence(Content))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                Empty(writer);
                using (writer.PushSequence()) writer.WriteObjectIdentifier(Oids.Data);
                using (writer.PushSetOf(field))
                {
                    foreach (var member in members) writer.WriteEncodedValue(member);
                }

                Empty(writer);
            }
        }

        return writer.Encode();
    }

    /// <summary>Writes an empty SET OF: there are no digest algorithms and no signers.</summary>
    private static void Empty(AsnWriter writer)
    {
        writer.PushSetOf();
        writer.PopSetOf();
    }
}
