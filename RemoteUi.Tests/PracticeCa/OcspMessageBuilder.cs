using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Builds an OCSP request (RFC 6960, 4.1.1) piece by piece, so that a test can make any one invalid.</summary>
internal sealed class OcspMessageBuilder
{
    private const string NonceOid = "1.3.6.1.5.5.7.48.1.2";
    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag Field2 = new(TagClass.ContextSpecific, 2);

    public required X509Certificate2 Issuer { get; init; }

    /// <summary>The serial numbers of the certificates, big-endian.</summary>
    public byte[][] SerialNumbers { get; init; } = [[1]];

    public string Digest { get; init; } = "1.3.14.3.2.26";

    public int Version { get; init; }

    /// <summary>The nonce; null for none.</summary>
    public byte[]? Nonce { get; init; }

    /// <summary>The object identifier of a critical extension; null for none.</summary>
    public string? Critical { get; init; }

    /// <summary>Whether the request has the field for a signature, which holds none.</summary>
    public bool IsSigned { get; init; }

    public byte[] Build() => Sequence(request =>
    {
        using (request.PushSequence()) WriteToBeSigned(request);
        if (!IsSigned) return;
        using (request.PushSequence(Field0))
        using (request.PushSequence()) request.WriteNull();
    });

    private void WriteToBeSigned(AsnWriter writer)
    {
        if (Version != 0)
        {
            using (writer.PushSequence(Field0)) writer.WriteInteger(Version);
        }

        using (writer.PushSequence())
        {
            foreach (var serialNumber in SerialNumbers)
            {
                using (writer.PushSequence()) WriteCertId(writer, serialNumber);
            }
        }

        if (Nonce is null && Critical is null) return;
        using (writer.PushSequence(Field2))
        using (writer.PushSequence())
        {
            if (Nonce is not null) WriteNonce(writer, Nonce);
            if (Critical is not null) WriteCritical(writer, Critical);
        }
    }

    private void WriteCertId(AsnWriter writer, byte[] serialNumber)
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence()) writer.WriteObjectIdentifier(Digest);
            writer.WriteOctetString(Hash(Issuer.SubjectName.RawData));
            writer.WriteOctetString(Hash(Issuer.PublicKey.EncodedKeyValue.RawData));
            writer.WriteInteger(serialNumber);
        }
    }

    private byte[] Hash(byte[] content) => Digest switch
    {
#pragma warning disable CA5350 // SHA-1 is what most OCSP clients use to name a certificate.
        "1.3.14.3.2.26" => SHA1.HashData(content),
#pragma warning restore CA5350
        "2.16.840.1.101.3.4.2.1" => SHA256.HashData(content),
        _ => [1, 2, 3],
    };

    private static void WriteNonce(AsnWriter writer, byte[] nonce)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(NonceOid);
            using (writer.PushOctetString()) writer.WriteOctetString(nonce);
        }
    }

    private static void WriteCritical(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteBoolean(true);
            writer.WriteOctetString([5, 0]);
        }
    }

    private static byte[] Sequence(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence()) write(writer);
        return writer.Encode();
    }
}
