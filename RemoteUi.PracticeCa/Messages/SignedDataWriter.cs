using System.Formats.Asn1;
using System.Security.Cryptography;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Writes a SignedData with one signer in DER (RFC 5652, 5). The platform's SignedCms refuses to sign without
/// content.
/// </summary>
internal static class SignedDataWriter
{
    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <param name="content">The eContent; null to leave it out.</param>
    /// <param name="attributes">The signed attributes other than contentType and messageDigest, as object identifiers
    /// and values in DER.</param>
    /// <param name="digest">The object identifier of the wanted digest; see <see cref="SigningKey.ReplyDigest"/>.
    /// </param>
    /// <param name="more">Certificates beside that of the signer, in DER.</param>
    public static byte[] Write(
        byte[]? content, IEnumerable<(string Oid, byte[] Value)> attributes, string digest, Identity signer,
        params IEnumerable<byte[]> more)
    {
        using var key = SigningKey.Of(signer);
        var digestOid = key.ReplyDigest(digest);
        var signedAttributes = WriteAttributes([.. attributes, .. AttributesOf(content, digestOid)]);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.SignedData);
            using (writer.PushSequence(Field0))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf()) AlgorithmIdentifierWriter.WriteWithNull(writer, digestOid);
                WriteContent(writer, content);
                using (writer.PushSetOf(Field0))
                {
                    writer.WriteEncodedValue(signer.Certificate.RawData);
                    foreach (var certificate in more) writer.WriteEncodedValue(certificate);
                }

                using (writer.PushSetOf()) WriteSigner(writer, signedAttributes, digestOid, signer, key);
            }
        }

        return writer.Encode();
    }

    private static IEnumerable<(string Oid, byte[] Value)> AttributesOf(byte[]? content, string digestOid)
    {
        var type = new AsnWriter(AsnEncodingRules.DER);
        type.WriteObjectIdentifier(Oids.Data);
        yield return (Oids.ContentType, type.Encode());
        var digest = new AsnWriter(AsnEncodingRules.DER);
        digest.WriteOctetString(CryptographicOperations.HashData(Algorithms.DigestOf(digestOid), content ?? []));
        yield return (Oids.MessageDigest, digest.Encode());
    }

    /// <summary>Writes the attributes as a SET, which is the form that is signed (RFC 5652, 5.4).</summary>
    private static byte[] WriteAttributes(IEnumerable<(string Oid, byte[] Value)> attributes)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            foreach (var (oid, value) in attributes)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(oid);
                    using (writer.PushSetOf()) writer.WriteEncodedValue(value);
                }
            }
        }

        return writer.Encode();
    }

    private static void WriteContent(AsnWriter writer, byte[]? content)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.Data);
            if (content is null) return;
            using (writer.PushSequence(Field0)) writer.WriteOctetString(content);
        }
    }

    private static void WriteSigner(
        AsnWriter writer, byte[] signedAttributes, string digestOid, Identity signer, SigningKey key)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            IssuerAndSerialNumber.Write(writer, signer.Certificate);
            AlgorithmIdentifierWriter.WriteWithNull(writer, digestOid);
            writer.WriteEncodedValue([0xA0, .. signedAttributes.AsSpan(1)]);
            key.WriteSignerAlgorithm(writer, Algorithms.DigestOf(digestOid));
            writer.WriteOctetString(key.Sign(signedAttributes, Algorithms.DigestOf(digestOid)));
        }
    }
}
