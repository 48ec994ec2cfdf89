namespace RemoteUi.Core.Scep.Codec;

/// <summary>Represents the tag and length at a position in received BER.</summary>
internal readonly record struct BerHeader(
    int Length, int ContentLength, bool IsConstructed, bool IsIndefinite, bool IsEndOfContents)
{
    public static BerHeader Read(ReadOnlySpan<byte> data, int at)
    {
        var start = at;
        var first = Next(data, ref at);
        if ((first & 0x1F) == 0x1F) SkipLongTag(data, ref at);

        var constructed = (first & 0x20) != 0;
        int length = Next(data, ref at);
        if (length == 0x80)
        {
            if (!constructed) throw Malformed("primitive element with an indefinite length");
            return new BerHeader(at - start, 0, true, true, false);
        }

        if (length > 0x80) length = LongLength(data, ref at, length & 0x7F);
        return new BerHeader(at - start, length, constructed, false, first == 0 && length == 0);
    }

    private static void SkipLongTag(ReadOnlySpan<byte> data, ref int at)
    {
        for (var digits = 1; (Next(data, ref at) & 0x80) != 0; digits++)
            if (digits == 4) throw Malformed("tag number exceeds the limit");
    }

    private static int LongLength(ReadOnlySpan<byte> data, ref int at, int digits)
    {
        long length = 0;
        for (; digits > 0; digits--)
        {
            length = (length << 8) | Next(data, ref at);
            if (length > int.MaxValue) throw Malformed("length exceeds the limit");
        }

        return (int)length;
    }

    private static byte Next(ReadOnlySpan<byte> data, ref int at) =>
        at < data.Length ? data[at++] : throw Malformed("the data ends too early");

    private static ScepFormatException Malformed(string why) => new(Cause.Malformed, $"Not well-formed ASN.1: {why}");
}
