namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents the ASN.1 of an item.</summary>
/// <param name="Roots">The first element, and those after it if the bytes go on.</param>
/// <param name="Elements">The number of nodes.</param>
/// <param name="Fault">Where and why the bytes are no ASN.1; null if they are to their end.</param>
public sealed record Asn1Tree(IReadOnlyList<Asn1Node> Roots, int Elements, Asn1Fault? Fault)
{
    /// <summary>Returns the node of an address, or null if there is none.</summary>
    public Asn1Node? At(string address)
    {
        var nodes = Roots;
        Asn1Node? at = null;
        foreach (var part in address.Split('.'))
        {
            if (!int.TryParse(part, out var index) || index < 0 || index >= nodes.Count) return null;
            (at, nodes) = (nodes[index], nodes[index].Children);
        }

        return at;
    }
}

/// <summary>Represents where bytes stop being ASN.1.</summary>
/// <param name="Offset">The offset of the first element that could not be read.</param>
public sealed record Asn1Fault(int Offset, Asn1FaultKind Kind);

/// <summary>Specifies why an element cannot be read.</summary>
public enum Asn1FaultKind
{
    NotWellFormed,
    TooDeep,
    TooManyElements,
}

/// <summary>Represents one element.</summary>
/// <param name="Address">The position among the children of each level, such as "0.1.2"; the same for the same bytes.
/// </param>
/// <param name="Offset">The offset of the tag in the item's bytes.</param>
/// <param name="Length">The length of the content; without the end-of-contents octets if it is indefinite.</param>
/// <param name="TagName">Such as "SEQUENCE" or "[0]".</param>
/// <param name="Text">The value as text: an object identifier with its name, a string, a number, a time, bytes in
/// hexadecimal; null if the element has children.</param>
public sealed record Asn1Node(
    string Address, int Offset, int HeaderLength, int Length, string TagName, string? Text,
    IReadOnlyList<Asn1Node> Children)
{
    /// <summary>Gets the object identifier, if it is one.</summary>
    public string? Oid { get; init; }

    /// <summary>Gets whether the length is indefinite (BER).</summary>
    public bool IsIndefinite { get; init; }

    /// <summary>Gets whether the children are the content of an OCTET STRING or BIT STRING.</summary>
    public bool IsEncapsulating { get; init; }

    /// <summary>
    /// Gets whether a challenge password is in it: its bytes are to be shown only if the reader asks for them.
    /// </summary>
    public bool HoldsSecret { get; init; }

    /// <summary>Gets the length of tag, length, content, and end-of-contents octets.</summary>
    public int TotalLength => HeaderLength + Length + (IsIndefinite ? 2 : 0);
}
