namespace RemoteUi.Network.Ipp.Codec;

/// <summary>Represents the version of the protocol, such as 1.1.</summary>
public readonly record struct IppVersion(byte Major, byte Minor)
{
    public override string ToString() => $"{Major}.{Minor}";
}

/// <summary>Represents the first eight bytes of a request or response (RFC 8010, 3.1.1).</summary>
/// <param name="Code">The operation of a request, the status of a response.</param>
public sealed record IppHeader(IppVersion Version, ushort Code, int RequestId)
{
    /// <summary>The size in bytes.</summary>
    public const int Size = 8;
}

/// <summary>Represents an attribute: a name with one or more values.</summary>
public sealed record IppAttribute(string Name, params IReadOnlyList<IppValue> Values);

/// <summary>Represents an attribute group.</summary>
public sealed record IppGroup(IppGroupTag Tag, IReadOnlyList<IppAttribute> Attributes)
{
    /// <summary>Returns the first attribute with a name, or null.</summary>
    public IppAttribute? Find(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);
}

/// <summary>Represents a request or response without its document.</summary>
public sealed record IppMessage(IppHeader Header, IReadOnlyList<IppGroup> Groups)
{
    /// <summary>Returns the first group of a kind, or null.</summary>
    public IppGroup? Find(IppGroupTag tag) => Groups.FirstOrDefault(group => group.Tag == tag);
}
