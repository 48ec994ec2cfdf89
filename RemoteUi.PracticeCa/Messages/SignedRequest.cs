using System.Formats.Asn1;
using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Represents a PKCS#10 request as sent. Its attributes field must be present, even if it is empty (RFC 2986, 4.1), but
/// some devices leave it out.
/// </summary>
/// <param name="Encoded">The whole request.</param>
/// <param name="Info">CertificationRequestInfo, which is what is signed.</param>
/// <param name="Algorithm">The object identifier of the signature algorithm.</param>
internal sealed record SignedRequest(
    byte[] Encoded, ReadOnlyMemory<byte> Info, string Algorithm, byte[] Signature, bool HasAttributes)
{
    private static readonly Asn1Tag Attributes = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>
    /// Gets the request with an empty attributes field if it has none; its signature is then void.
    /// </summary>
    public required byte[] WithAttributes { get; init; }

    /// <summary>Gets SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    /// <exception cref="UnusableContentException">The bytes are not exactly a certificate request.</exception>
    public static SignedRequest Read(byte[] pkcs10)
    {
        try
        {
            var reader = new AsnReader(pkcs10, AsnEncodingRules.DER);
            var request = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            var info = request.ReadEncodedValue();
            var algorithm = request.ReadSequence().ReadObjectIdentifier();
            var signature = request.ReadBitString(out _);
            request.ThrowIfNotEmpty();
            var hasAttributes = HasAttributesIn(info);
            return new(pkcs10, info, algorithm, signature, hasAttributes)
            {
                WithAttributes = hasAttributes ? pkcs10 : Complete(pkcs10, info),
                PublicKey = KeyIn(info),
            };
        }
        catch (AsnContentException)
        {
            throw new UnusableContentException();
        }
    }

    /// <summary>Verifies an RSA signature with PKCS#1 padding over the request as sent.</summary>
    public bool IsSignedWith(RSA key) =>
        Algorithms.DigestOfSignature(Algorithm) is { } digest
            && key.VerifyData(Info.Span, Signature, digest, RSASignaturePadding.Pkcs1);

    /// <summary>Verifies an ECDSA signature over the request as sent.</summary>
    public bool IsSignedWith(ECDsa key) =>
        Algorithms.DigestOfEcdsa(Algorithm) is { } digest
            && key.VerifyData(Info.Span, Signature, digest, DSASignatureFormat.Rfc3279DerSequence);

    private static byte[] Complete(byte[] pkcs10, ReadOnlyMemory<byte> info)
    {
        var request = new AsnReader(pkcs10, AsnEncodingRules.DER).ReadSequence();
        request.ReadEncodedValue();
        var fields = new AsnReader(info, AsnEncodingRules.DER).ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                Copy(fields, writer);
                writer.PushSetOf(Attributes).Dispose();
            }

            Copy(request, writer);
        }

        return writer.Encode();
    }

    private static void Copy(AsnReader from, AsnWriter to)
    {
        while (from.HasData) to.WriteEncodedValue(from.ReadEncodedValue().Span);
    }

    private static byte[] KeyIn(ReadOnlyMemory<byte> info)
    {
        var fields = new AsnReader(info, AsnEncodingRules.DER).ReadSequence();
        fields.ReadInteger();
        fields.ReadEncodedValue();
        return fields.ReadEncodedValue().ToArray();
    }

    private static bool HasAttributesIn(ReadOnlyMemory<byte> info)
    {
        var fields = new AsnReader(info, AsnEncodingRules.BER).ReadSequence();
        while (fields.HasData)
        {
            if (fields.PeekTag().HasSameClassAndValue(Attributes)) return true;
            fields.ReadEncodedValue();
        }

        return false;
    }
}
