using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Reads bytes as a tree of elements with their offsets, as far as they are ASN.1: of a message that breaks off, the
/// part before is shown. Looks into OCTET STRING and BIT STRING if their content is ASN.1 to the last byte.
/// </summary>
internal sealed class Asn1TreeReader
{
    public const int MaxElements = 100_000;
    public const int MaxDepth = 64;

    private readonly byte[] data;
    private int elements;
    private Asn1Fault? fault;

    private Asn1TreeReader(byte[] data) => this.data = data;

    /// <summary>Returns null if the bytes do not begin like ASN.1.</summary>
    public static Asn1Tree? Read(byte[] data)
    {
        if (!BinaryForm.Is(data)) return null;
        var reader = new Asn1TreeReader(data);
        var first = reader.ReadLevel(0, data.Length, "", 0, new Surroundings(IsFirstOnly: true));
        return new Asn1Tree(first.Nodes, reader.elements, reader.fault);
    }

    /// <summary>Reads elements one after the other up to an end, or to the end-of-contents octets.</summary>
    private (List<Asn1Node> Nodes, int End) ReadLevel(
        int at, int end, string prefix, int depth, Surroundings surroundings)
    {
        var nodes = new List<Asn1Node>();
        string? oid = null;
        while (at < end && fault is null)
        {
            if (Header(at, end, depth) is not { } header) break;
            if (header.IsEndOfContents && surroundings.IsIndefinite) return (nodes, at);
            elements++;
            var node = ReadNode(at, end, header, $"{prefix}{nodes.Count}", depth, surroundings with { Oid = oid });
            nodes.Add(node);
            oid = node.Oid ?? oid;
            at += node.TotalLength;
            if (surroundings.IsFirstOnly) break;
        }

        return (nodes, at);
    }

    private BerHeader? Header(int at, int end, int depth)
    {
        if (depth >= MaxDepth) return Fail(at, Asn1FaultKind.TooDeep);
        if (elements >= MaxElements) return Fail(at, Asn1FaultKind.TooManyElements);
        try
        {
            return BerHeader.Read(data.AsSpan(0, end), at);
        }
        catch (ScepFormatException)
        {
            return Fail(at, Asn1FaultKind.NotWellFormed);
        }
    }

    private BerHeader? Fail(int at, Asn1FaultKind kind)
    {
        fault ??= new Asn1Fault(at, kind);
        return null;
    }

    private Asn1Node ReadNode(
        int at, int end, BerHeader header, string address, int depth, Surroundings surroundings)
    {
        var start = at + header.Length;
        var available = Math.Min(header.ContentLength, end - start);
        var isSecret = surroundings.IsSecret || surroundings.Oid == CertificationRequest.ChallengePassword;
        var inner = new Surroundings(IsSecret: isSecret, IsIndefinite: header.IsIndefinite);
        var node = new Asn1Node(
            address, at, header.Length, available, Asn1Text.TagName(data.AsSpan(at, header.Length)), null, [])
        {
            IsIndefinite = header.IsIndefinite,
            HoldsSecret = isSecret,
        };
        if (header.IsConstructed)
            node = WithChildren(
                node, ReadLevel(start, header.IsIndefinite ? end : start + available, $"{address}.", depth + 1, inner));
        else if (Encapsulated(start, available, data[at], surroundings.Oid is not null) is { } from)
            node = WithChildren(node, ReadLevel(from, start + available, $"{address}.", depth + 1, inner)) with
            {
                IsEncapsulating = true,
            };
        else
            node = Asn1Text.WithText(node, data.AsSpan(start, available), isSecret);
        if (available < header.ContentLength) Fail(at, Asn1FaultKind.NotWellFormed);
        return node;
    }

    private static Asn1Node WithChildren(Asn1Node node, (List<Asn1Node> Nodes, int End) level) => node with
    {
        Length = node.IsIndefinite ? level.End - node.Offset - node.HeaderLength : node.Length,
        Children = level.Nodes,
        HoldsSecret = node.HoldsSecret || level.Nodes.Exists(child => child.HoldsSecret),
    };

    /// <summary>Returns where the ASN.1 inside a string begins; null if there is none.</summary>
    private int? Encapsulated(int start, int length, byte tag, bool isNamed)
    {
        if (tag is not (0x03 or 0x04) || length < 3 || (tag == 0x03 && data[start] != 0)) return null;
        var from = tag == 0x03 ? start + 1 : start;
        var content = data.AsSpan(from, start + length - from);
        if (content[0] != 0x30 && !(isNamed && content[0] is 0x03 or 0x04 or 0x13 or 0x16 or 0x1E)) return null;
        try
        {
            return BerLimits.Measure(content) == content.Length ? from : null;
        }
        catch (ScepFormatException)
        {
            return null;
        }
    }

    /// <param name="Oid">The object identifier before the element, which says what it is.</param>
    private readonly record struct Surroundings(
        bool IsSecret = false, bool IsIndefinite = false, bool IsFirstOnly = false, string? Oid = null);
}
