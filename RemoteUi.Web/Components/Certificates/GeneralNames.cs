using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>Reads GeneralName values (RFC 5280, 4.2.1.6) as text with their type: "DNS:printer.example".</summary>
internal static class GeneralNames
{
    private const int OtherName = 0;
    private const int Rfc822Name = 1;
    private const int DnsName = 2;
    private const int X400Address = 3;
    private const int DirectoryName = 4;
    private const int EdiPartyName = 5;
    private const int Address = 6;
    private const int IpAddress = 7;
    private const int RegisteredId = 8;

    /// <summary>Reads a sequence of names to its end.</summary>
    public static IEnumerable<string> ReadAll(AsnReader names)
    {
        while (names.HasData) yield return Read(names);
    }

    /// <summary>Reads one name.</summary>
    public static string Read(AsnReader names)
    {
        var tag = names.PeekTag();
        if (tag.TagClass != TagClass.ContextSpecific) throw new AsnContentException();
        return tag.TagValue switch
        {
            OtherName => "otherName:" + ReadOther(names.ReadSequence(tag)),
            Rfc822Name => "email:" + ReadText(names, tag),
            DnsName => "DNS:" + ReadText(names, tag),
            DirectoryName => "DirName:" + ReadName(names.ReadSequence(tag)),
            Address => "URI:" + ReadText(names, tag),
            IpAddress => "IP:" + ReadAddress(names.ReadOctetString(tag)),
            X400Address => "X400:" + Convert.ToHexString(names.ReadEncodedValue().Span),
            EdiPartyName => "EdiParty:" + Convert.ToHexString(names.ReadEncodedValue().Span),
            RegisteredId => "RID:" + names.ReadObjectIdentifier(tag),
            _ => "[" + tag.TagValue + "]:" + Convert.ToHexString(names.ReadEncodedValue().Span),
        };
    }

    private static string ReadText(AsnReader names, Asn1Tag tag) =>
        names.ReadCharacterString(UniversalTagNumber.IA5String, tag);

    private static string ReadName(AsnReader name) =>
        new X500DistinguishedName(name.ReadEncodedValue().Span).Name;

    /// <summary>Returns the type, followed by the value if it is text, such as a user principal name.</summary>
    private static string ReadOther(AsnReader other)
    {
        var type = other.ReadObjectIdentifier();
        var value = other.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
        return value.PeekTag() == new Asn1Tag(UniversalTagNumber.UTF8String)
            ? $"{type}:{value.ReadCharacterString(UniversalTagNumber.UTF8String)}"
            : type;
    }

    private static string ReadAddress(byte[] address) =>
        address.Length switch
        {
            4 or 16 => new IPAddress(address).ToString(),
            // In name constraints, a mask follows the address.
            8 or 32 => $"{new IPAddress(address[..(address.Length / 2)])}/"
                + new IPAddress(address[(address.Length / 2)..]),
            _ => Convert.ToHexString(address),
        };
}
