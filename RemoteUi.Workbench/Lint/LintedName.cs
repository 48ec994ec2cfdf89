using System.Formats.Asn1;
using System.Text;

namespace RemoteUi.Workbench.Lint;

/// <summary>A distinguished name as encoded.</summary>
internal sealed record LintedName(IReadOnlyList<LintedNamePart> Parts)
{
    public bool IsEmpty => Parts.Count == 0;

    public static LintedName Read(AsnReader reader)
    {
        var parts = new List<LintedNamePart>();
        var name = reader.ReadSequence();
        while (name.HasData)
        {
            var set = name.ReadSetOf(skipSortOrderValidation: true);
            while (set.HasData) parts.Add(LintedNamePart.Read(set.ReadSequence()));
        }

        return new(parts);
    }
}

/// <summary>One attribute of a name.</summary>
/// <param name="Tag">The universal tag of the value; 12 is UTF8String, 19 is PrintableString.</param>
/// <param name="Content">The bytes of the value.</param>
internal sealed record LintedNamePart(string Oid, int Tag, ReadOnlyMemory<byte> Content)
{
    private const int BmpString = 30;

    /// <summary>The characters; each byte one, unless the type says otherwise.</summary>
    public string Text => Tag switch
    {
        (int)UniversalTagNumber.UTF8String => Encoding.UTF8.GetString(Content.Span),
        BmpString => Encoding.BigEndianUnicode.GetString(Content.Span),
        _ => Encoding.Latin1.GetString(Content.Span),
    };

    public static LintedNamePart Read(AsnReader attribute)
    {
        var oid = attribute.ReadObjectIdentifier();
        var tag = attribute.PeekTag();
        return new(
            oid, tag.TagClass == TagClass.Universal ? tag.TagValue : -1, attribute.PeekContentBytes());
    }
}
