using System.Formats.Asn1;
using RemoteUi.PracticeCa.Messages;

namespace RemoteUi.PracticeCa.Publication;

/// <summary>Reads an OCSP request (RFC 6960, 4.1.1).</summary>
internal static class OcspRequestReader
{
    /// <summary>The maximum number of certificates that one request may name.</summary>
    public const int MaxCertIds = 16;

    private const int MaxExtensions = 8;
    private const int MaxOidBytes = 32;

    /// <summary>More than the 20 bytes that a certificate may have (RFC 5280, 4.1.2.2).</summary>
    private const int MaxSerialNumberBytes = 32;

    /// <summary>The maximum length of a nonce (RFC 8954, 2.1); the minimum is 1.</summary>
    private const int MaxNonceBytes = 32;

    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Field1 = new(TagClass.ContextSpecific, 1, isConstructed: true);
    private static readonly Asn1Tag Field2 = new(TagClass.ContextSpecific, 2, isConstructed: true);

    /// <summary>Returns the request; null if it is malformed, or asks for more than this responder answers.</summary>
    public static OcspRequest? Read(byte[] encoded)
    {
        try
        {
            var reader = new AsnReader(encoded, AsnEncodingRules.DER);
            var request = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            var read = ReadToBeSigned(request.ReadSequence());
            if (Has(request, Field0)) request.ReadEncodedValue();
            request.ThrowIfNotEmpty();
            return read;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static OcspRequest ReadToBeSigned(AsnReader fields)
    {
        if (Has(fields, Field0) && Inside(fields, Field0).ReadInteger() != 0)
            throw new AsnContentException("The version is not 1");
        if (Has(fields, Field1)) fields.ReadEncodedValue();
        var list = fields.ReadSequence();
        var certIds = new List<OcspCertId>();
        while (list.HasData && certIds.Count <= MaxCertIds) certIds.Add(ReadRequest(list.ReadSequence()));
        if (certIds.Count is 0 or > MaxCertIds) throw new AsnContentException("There are too few or many certificates");
        var nonce = Has(fields, Field2) ? ReadExtensions(Inside(fields, Field2).ReadSequence()) : null;
        fields.ThrowIfNotEmpty();
        return new(certIds, nonce);
    }

    private static OcspCertId ReadRequest(AsnReader request)
    {
        var encoded = request.ReadEncodedValue();
        if (Has(request, Field0)) ReadExtensions(Inside(request, Field0).ReadSequence());
        request.ThrowIfNotEmpty();
        var certId = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
        var hash = ReadOid(certId.ReadSequence());
        var read = new OcspCertId(
            encoded.ToArray(), hash, certId.ReadOctetString(), certId.ReadOctetString(), ReadSerialNumber(certId));
        certId.ThrowIfNotEmpty();
        return read;
    }

    private static string ReadSerialNumber(AsnReader certId) =>
        certId.ReadIntegerBytes() is { Length: <= MaxSerialNumberBytes } serialNumber
            ? Convert.ToHexString(serialNumber.Span)
            : throw new AsnContentException("The serial number is too long");

    /// <summary>Returns the nonce. Other extensions are ignored, unless they are critical.</summary>
    private static byte[]? ReadExtensions(AsnReader extensions)
    {
        byte[]? nonce = null;
        for (var count = 0; extensions.HasData; count++)
        {
            if (count == MaxExtensions) throw new AsnContentException("There are too many extensions");
            var extension = extensions.ReadSequence();
            var oid = ReadOid(extension);
            var isCritical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
            var value = extension.ReadOctetString();
            extension.ThrowIfNotEmpty();
            if (oid == Oids.OcspNonce) nonce = nonce is null ? CheckNonce(value) : throw new AsnContentException("Two");
            else if (isCritical) throw new AsnContentException("A critical extension is not supported");
        }

        return nonce;
    }

    private static byte[] CheckNonce(byte[] value)
    {
        var reader = new AsnReader(value, AsnEncodingRules.DER);
        var length = reader.ReadOctetString().Length;
        reader.ThrowIfNotEmpty();
        return length is > 0 and <= MaxNonceBytes
            ? value
            : throw new AsnContentException("The length of the nonce is invalid");
    }

    private static string ReadOid(AsnReader reader) =>
        reader.PeekContentBytes().Length <= MaxOidBytes
            ? reader.ReadObjectIdentifier()
            : throw new AsnContentException("An object identifier is too long");

    private static bool Has(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag() == tag;

    private static AsnReader Inside(AsnReader reader, Asn1Tag tag) => reader.ReadSequence(tag);
}
