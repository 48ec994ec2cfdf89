using System.Buffers.Binary;
using System.Text;

namespace RemoteUi.Network.Ipp.Codec;

/// <summary>
/// Reads the header and the attribute groups of a message (RFC 8010, 3.1). The result is a value or an
/// <see cref="IppFormatException"/>, whatever the bytes.
/// </summary>
public static class IppReader
{
    /// <summary>The maximum depth of collections in collections.</summary>
    private const int MaxDepth = 8;

    /// <summary>The maximum number of bytes of a name (RFC 8011, 5.1.4).</summary>
    private const int MaxName = 255;

    /// <summary>Reads a message that has no document.</summary>
    /// <exception cref="IppFormatException">The bytes are not an IPP message.</exception>
    public static IppMessage Read(ReadOnlySpan<byte> message) =>
        message.Length < IppHeader.Size
            ? throw new IppFormatException("The message ends early")
            : new(ReadHeader(message[..IppHeader.Size]), ReadGroups(message[IppHeader.Size..]));

    /// <summary>Reads the first eight bytes.</summary>
    internal static IppHeader ReadHeader(ReadOnlySpan<byte> header) =>
        new(
            new(header[0], header[1]), BinaryPrimitives.ReadUInt16BigEndian(header[2..]),
            BinaryPrimitives.ReadInt32BigEndian(header[4..]));

    /// <summary>Reads everything from the first group to the tag that ends the attributes.</summary>
    internal static IReadOnlyList<IppGroup> ReadGroups(ReadOnlySpan<byte> bytes)
    {
        var scanner = new IppScanner(bytes);
        var groups = new List<IppGroup>();
        while (ReadGroupTag(ref scanner) is var tag && tag != IppGroupTag.EndOfAttributes)
            groups.Add(new(tag, ReadAttributes(ref scanner)));
        return scanner.IsAtEnd ? groups : throw new IppFormatException("Bytes follow the end of the attributes");
    }

    private static IppGroupTag ReadGroupTag(ref IppScanner scanner) => scanner.ReadByte() switch
    {
        0 => throw new IppFormatException("A group has the reserved tag 0"),
        >= IppTags.FirstValue and var tag => throw new IppFormatException($"Tag 0x{tag:X2} does not begin a group"),
        var tag => (IppGroupTag)tag,
    };

    private static List<IppAttribute> ReadAttributes(ref IppScanner scanner)
    {
        var attributes = new List<IppAttribute>();
        while (scanner.Peek() >= IppTags.FirstValue)
        {
            var (tag, name) = ReadTagAndName(ref scanner);
            var value = ReadValue(tag, ref scanner, depth: 0);
            Add(attributes, name, value);
        }

        return attributes;
    }

    private static (IppTag Tag, string Name) ReadTagAndName(ref IppScanner scanner)
    {
        var tag = (IppTag)scanner.ReadByte();
        var name = scanner.ReadField();
        return name.Length <= MaxName
            ? (tag, Encoding.UTF8.GetString(name))
            : throw new IppFormatException($"A name has {name.Length} bytes; the maximum is {MaxName}");
    }

    /// <summary>Adds an attribute, or a further value of the last one, which has no name.</summary>
    private static void Add(List<IppAttribute> attributes, string name, IppValue value)
    {
        if (name.Length > 0) attributes.Add(new(name, new List<IppValue> { value }));
        else if (attributes.Count == 0) throw new IppFormatException("The first attribute of a group has no name");
        else ((List<IppValue>)attributes[^1].Values).Add(value);
    }

    private static IppValue ReadValue(IppTag tag, ref IppScanner scanner, int depth)
    {
        var content = scanner.ReadField();
        return tag switch
        {
            IppTag.BeginCollection => ReadCollection(ref scanner, depth + 1),
            IppTag.EndCollection or IppTag.MemberName =>
                throw new IppFormatException("A part of a collection is outside of one"),
            _ => IppValueReader.Read(tag, content),
        };
    }

    /// <summary>Reads the members of a collection to its end (RFC 8010, 3.1.6).</summary>
    private static IppCollection ReadCollection(ref IppScanner scanner, int depth)
    {
        if (depth > MaxDepth) throw new IppFormatException($"Collections are nested more than {MaxDepth} deep");
        var members = new List<IppAttribute>();
        string? next = null;
        while (true)
        {
            var (tag, name) = ReadTagAndName(ref scanner);
            if (name.Length > 0) throw new IppFormatException("A part of a collection has a name of its own");
            if (tag is IppTag.EndCollection or IppTag.MemberName && next is not null)
                throw new IppFormatException("A member of a collection has no value");
            if (tag == IppTag.EndCollection)
            {
                scanner.ReadField();
                return new(members);
            }

            if (tag == IppTag.MemberName) next = ReadMemberName(ref scanner);
            else
            {
                Add(members, next ?? "", ReadValue(tag, ref scanner, depth));
                next = null;
            }
        }
    }

    private static string ReadMemberName(ref IppScanner scanner) =>
        scanner.ReadField() is { Length: > 0 and <= MaxName } name
            ? Encoding.UTF8.GetString(name)
            : throw new IppFormatException("The name of a member of a collection is empty or too long");
}
