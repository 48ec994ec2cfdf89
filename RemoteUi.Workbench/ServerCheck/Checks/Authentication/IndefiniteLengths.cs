using System.Formats.Asn1;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>
/// Writes the outer elements of a message in BER with indefinite lengths; what is signed stays as it is.
/// </summary>
internal static class IndefiniteLengths
{
    /// <summary>ContentInfo, its tag, SignedData, and the parts of SignedData up to the content's tag.</summary>
    private const int Depth = 3;

    public static byte[] Write(byte[] message) => Write(message, Depth);

    private static byte[] Write(ReadOnlyMemory<byte> element, int depth)
    {
        var reader = new AsnReader(element, AsnEncodingRules.DER);
        if (depth == 0 || !reader.PeekTag().IsConstructed) return element.ToArray();
        var children = new AsnReader(reader.PeekContentBytes(), AsnEncodingRules.DER);
        var written = new List<byte> { element.Span[0], 0x80 };
        while (children.HasData) written.AddRange(Write(children.ReadEncodedValue(), depth - 1));
        return [.. written, 0, 0];
    }
}
