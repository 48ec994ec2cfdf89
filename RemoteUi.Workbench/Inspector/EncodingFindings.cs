using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>What in the encoding is BER and not DER, and what follows the message (X.690, 8.1 and 10.1).</summary>
internal static class EncodingFindings
{
    /// <param name="bytes">Well-formed BER, and what follows it.</param>
    public static IEnumerable<InspectorFinding> On(byte[] bytes)
    {
        var end = BerLimits.Measure(bytes);
        var (indefinite, tooLong) = Scan(bytes, end);
        if (indefinite.Count > 0) yield return Of(FindingCode.IndefiniteLength, indefinite);
        if (tooLong.Count > 0) yield return Of(FindingCode.LengthNotMinimal, tooLong);
        if (end < bytes.Length)
            yield return InspectorFinding.Of(FindingCode.TrailingBytes, $"{bytes.Length - end}", $"{end}");
    }

    private static InspectorFinding Of(FindingCode code, List<int> offsets) =>
        InspectorFinding.Of(code, $"{offsets.Count}", $"{offsets[0]}");

    /// <summary>The offsets of the elements with indefinite, and with unnecessarily long lengths.</summary>
    private static (List<int> Indefinite, List<int> Long) Scan(byte[] bytes, int end)
    {
        var (indefinite, tooLong) = (new List<int>(), new List<int>());
        for (var at = 0; at < end;)
        {
            var header = BerHeader.Read(bytes.AsSpan(0, end), at);
            if (header.IsIndefinite) indefinite.Add(at);
            else if (!IsMinimal(bytes.AsSpan(at, header.Length), header.ContentLength)) tooLong.Add(at);
            at += header.Length + (header.IsConstructed ? 0 : header.ContentLength);
        }

        return (indefinite, tooLong);
    }

    private static bool IsMinimal(ReadOnlySpan<byte> header, int contentLength)
    {
        var digits = contentLength switch { < 0x80 => 0, <= 0xFF => 1, <= 0xFFFF => 2, <= 0xFFFFFF => 3, _ => 4 };
        var tag = (header[0] & 0x1F) == 0x1F ? 1 + header[1..].IndexOfAnyInRange((byte)0, (byte)0x7F) + 1 : 1;
        return header.Length - tag == 1 + digits;
    }
}
