namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// One element of received BER, with the very bytes it came in: a certificate or a signed part must not be encoded anew
/// before it is compared.
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

    /// <summary>Tag, length and content as received.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    public byte FirstTagByte => Encoded.Span[0];

    public bool HasDefiniteLength => !isIndefinite;

    public ReadOnlyMemory<byte> Content => isIndefinite ? Encoded[headerLength..^2] : Encoded[headerLength..];

    /// <summary>
    /// The first element of <paramref name="data"/>, checked whole against <see cref="BerLimits"/>. Bytes after it are
    /// left out.
    /// </summary>
    public static BerElement First(ReadOnlyMemory<byte> data)
    {
        var length = BerLimits.Measure(data.Span);
        return new BerElement(data[..length], BerHeader.Read(data.Span, 0));
    }

    /// <summary>The elements inside, in their order.</summary>
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
