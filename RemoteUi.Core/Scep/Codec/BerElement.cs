namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Represents one element of received BER with its original bytes: a certificate or a signed part must not be encoded
/// again before it is compared.
/// </summary>
internal readonly struct BerElement
{
    private readonly int headerLength;
    private readonly bool isIndefinite;

    private BerElement(ReadOnlyMemory<byte> encoded, BerHeader header)
    {
        Encoded = encoded;
        headerLength = header.Length;
        isIndefinite = header.IsIndefinite;
    }

    /// <summary>Gets the tag, length, and content as received.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    public byte FirstTagByte => Encoded.Span[0];

    public bool HasDefiniteLength => !isIndefinite;

    public ReadOnlyMemory<byte> Content => isIndefinite ? Encoded[headerLength..^2] : Encoded[headerLength..];

    /// <summary>
    /// Reads the first element of <paramref name="data"/> and checks all of it against <see cref="BerLimits"/>. Ignores
    /// the bytes after it.
    /// </summary>
    public static BerElement First(ReadOnlyMemory<byte> data)
    {
        var length = BerLimits.Measure(data.Span);
        return new BerElement(data[..length], BerHeader.Read(data.Span, 0));
    }

    /// <summary>Returns the elements inside, in order.</summary>
    public List<BerElement> Children()
    {
        var children = new List<BerElement>();
        for (var rest = Content; !rest.IsEmpty;)
        {
            var child = First(rest);
            children.Add(child);
            rest = rest[child.Encoded.Length..];
        }

        return children;
    }
}
