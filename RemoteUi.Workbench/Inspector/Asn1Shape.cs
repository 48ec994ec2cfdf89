using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Tells the structures of SCEP apart by the tags of their first levels.</summary>
internal static class Asn1Shape
{
    private const byte Integer = 0x02;
    private const byte BitString = 0x03;
    private const byte OctetString = 0x04;
    private const byte ObjectIdentifier = 0x06;
    private const byte UtcTime = 0x17;
    private const byte GeneralizedTime = 0x18;
    private const byte Sequence = 0x30;
    private const byte Context0 = 0xA0;

    private static readonly byte[] SignedData = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
    private static readonly byte[] EnvelopedData = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03];

    public static ItemKind Of(BerElement element)
    {
        if (element.FirstTagByte != Sequence) return ItemKind.OtherAsn1;
        if (SignedDataFields.IsContentInfo(element)) return OfContentInfo(element);
        var parts = element.Children();
        return parts switch
        {
            [{ FirstTagByte: Sequence }, { FirstTagByte: Sequence }, { FirstTagByte: BitString }] =>
                OfSigned(parts[0].Children()),
            _ when IsPrivateKey(parts) => ItemKind.PrivateKey,
            _ when MessageDataReader.AsIssuerAndSerial(element.Encoded) is not null => ItemKind.IssuerAndSerialNumber,
            _ when MessageDataReader.AsIssuerAndSubject(element.Encoded) is not null => ItemKind.IssuerAndSubject,
            _ => ItemKind.OtherAsn1,
        };
    }

    private static ItemKind OfContentInfo(BerElement element)
    {
        var type = element.Children()[0].Content.Span;
        if (type.SequenceEqual(EnvelopedData)) return ItemKind.Envelope;
        if (!type.SequenceEqual(SignedData)) return ItemKind.OtherAsn1;
        var fields = SignedDataFields.Read(element);
        return fields switch
        {
            { SignerInfos.Count: > 0 } => ItemKind.PkiMessage,
            { Certificates: null, RevocationLists: not null } => ItemKind.RevocationList,
            _ when fields.EncapsulatedContentInfo.Children().Count > 1 => ItemKind.PkiMessage,
            _ => ItemKind.CertificateSet,
        };
    }

    /// <summary>A certificate, a certificate request, or a revocation list: content, algorithm, signature.</summary>
    private static ItemKind OfSigned(List<BerElement> content) => content switch
    {
        _ when content.Exists(part => part.FirstTagByte is UtcTime or GeneralizedTime) => ItemKind.RevocationList,
        [{ FirstTagByte: Context0 }, ..] => ItemKind.Certificate,
        [{ FirstTagByte: Integer }, _, _] or [{ FirstTagByte: Integer }, _, _, { FirstTagByte: Context0 }] =>
            ItemKind.CertificationRequest,
        _ => ItemKind.Certificate,
    };

    /// <summary>PKCS#8 in the clear or encrypted, PKCS#1, or SEC 1.</summary>
    private static bool IsPrivateKey(List<BerElement> parts) => parts switch
    {
        [{ FirstTagByte: Integer }, { FirstTagByte: Sequence }, { FirstTagByte: OctetString }, ..] => true,
        [{ FirstTagByte: Integer }, { FirstTagByte: OctetString }, ..] => true,
        [{ FirstTagByte: Sequence } algorithm, { FirstTagByte: OctetString }] =>
            algorithm.Children() is [{ FirstTagByte: ObjectIdentifier }, ..],
        { Count: >= 9 } => parts.TrueForAll(part => part.FirstTagByte == Integer),
        _ => false,
    };
}
