namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Checks received BER in one pass, without recursion, before any parser reads it: it must be well-formed, with at most
/// <see cref="MaxDepth"/> levels and <see cref="MaxElements"/> elements, so that the cost of parsing a reply stays in
/// proportion to its size.
/// </summary>
internal static class BerLimits
{
    public const int MaxDepth = 48;
    public const int MaxElements = 200_000;

    /// <summary>Returns the length of the first element in bytes; ignores what follows it.</summary>
    public static int Measure(ReadOnlySpan<byte> data)
    {
        var open = new Stack<(int End, bool IsIndefinite)>();
        var at = 0;
        for (var elements = 0; elements < MaxElements; elements++)
        {
            var end = open.TryPeek(out var inside) ? inside.End : data.Length;
            var header = BerHeader.Read(data[..end], at);
            at += header.Length;
            if (header.IsEndOfContents)
            {
                if (!inside.IsIndefinite) throw Malformed("unexpected end-of-contents");
                open.Pop();
            }
            else if (header.IsConstructed)
            {
                if (open.Count == MaxDepth) throw Malformed($"nested deeper than {MaxDepth} levels");
                open.Push((header.IsIndefinite ? end : Skip(at, header.ContentLength, end), header.IsIndefinite));
            }
            else
            {
                at = Skip(at, header.ContentLength, end);
            }

            while (open.TryPeek(out var done) && !done.IsIndefinite && done.End == at) open.Pop();
            if (open.Count == 0) return at;
        }

        throw Malformed($"more than {MaxElements} elements");
    }

    private static int Skip(int at, int length, int end) =>
        length <= end - at ? at + length : throw Malformed("a length reaches beyond the end");

    private static ScepFormatException Malformed(string why) => new(Cause.Malformed, $"Not well-formed ASN.1: {why}");
}
