using System.Formats.Asn1;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Publication;

/// <summary>Writes an OCSP response in DER, signed by the CA itself (RFC 6960, 4.2.1).</summary>
internal static class OcspResponseWriter
{
    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Field1 = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <summary>Returns a response that only says why there is no answer.</summary>
    public static byte[] WriteError(OcspResponseStatus status)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence()) writer.WriteEnumeratedValue(status);
        return writer.Encode();
    }

    /// <summary>Returns a signed response.</summary>
    public static byte[] Write(
        IEnumerable<(OcspCertId CertId, OcspStatus Status)> answers, byte[]? nonce, Identity signer,
        DateTimeOffset now, DateTimeOffset nextUpdate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEnumeratedValue(OcspResponseStatus.Successful);
            using (writer.PushSequence(Field0))
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oids.OcspBasic);
                writer.WriteOctetString(Sign(WriteData(answers, nonce, signer, now, nextUpdate), signer));
            }
        }

        return writer.Encode();
    }

    private static byte[] Sign(byte[] data, Identity signer)
    {
        using var key = SigningKey.Of(signer);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(data);
            writer.WriteEncodedValue(key.Generator.GetSignatureAlgorithmIdentifier(key.Digest));
            writer.WriteBitString(key.Sign(data, key.Digest));
            // FreeRADIUS looks for the signer among these certificates only.
            using (writer.PushSequence(Field0))
            using (writer.PushSequence()) writer.WriteEncodedValue(signer.Certificate.RawData);
        }

        return writer.Encode();
    }

    private static byte[] WriteData(
        IEnumerable<(OcspCertId CertId, OcspStatus Status)> answers, byte[]? nonce, Identity signer,
        DateTimeOffset now, DateTimeOffset nextUpdate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(Field1)) writer.WriteEncodedValue(signer.Certificate.SubjectName.RawData);
            WriteTime(writer, now);
            using (writer.PushSequence())
            {
                foreach (var (certId, status) in answers) WriteAnswer(writer, certId, status, now, nextUpdate);
            }

            if (nonce is not null) WriteNonce(writer, nonce);
        }

        return writer.Encode();
    }

    private static void WriteAnswer(
        AsnWriter writer, OcspCertId certId, OcspStatus status, DateTimeOffset now, DateTimeOffset nextUpdate)
    {
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(certId.Encoded);
            WriteStatus(writer, status);
            WriteTime(writer, now);
            using (writer.PushSequence(Field0)) WriteTime(writer, nextUpdate);
        }
    }

    private static void WriteStatus(AsnWriter writer, OcspStatus status)
    {
        switch (status)
        {
            case OcspStatus.Good:
                writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, 0));
                break;
            case OcspStatus.Revoked revoked:
                WriteRevoked(writer, revoked);
                break;
            default:
                writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, 2));
                break;
        }
    }

    private static void WriteRevoked(AsnWriter writer, OcspStatus.Revoked revoked)
    {
        using (writer.PushSequence(Field1))
        {
            WriteTime(writer, revoked.At);
            if (revoked.Reason is not { } reason) return;
            using (writer.PushSequence(Field0)) writer.WriteEnumeratedValue(reason);
        }
    }

    private static void WriteNonce(AsnWriter writer, byte[] nonce)
    {
        using (writer.PushSequence(Field1))
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.OcspNonce);
            writer.WriteOctetString(nonce);
        }
    }

    private static void WriteTime(AsnWriter writer, DateTimeOffset time) =>
        writer.WriteGeneralizedTime(time, omitFractionalSeconds: true);
}
