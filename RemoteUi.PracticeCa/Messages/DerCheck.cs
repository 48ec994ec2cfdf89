using System.Formats.Asn1;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Checks that bytes of an unknown structure are DER before they are copied into a certificate.</summary>
internal static class DerCheck
{
    private const int MaxDepth = 16;

    /// <summary>Throws <see cref="AsnContentException"/> if a length at any level is not DER.</summary>
    public static void Check(ReadOnlyMemory<byte> encoded) => Check(encoded, MaxDepth);

    private static void Check(ReadOnlyMemory<byte> encoded, int depth)
    {
        if (depth == 0) throw new AsnContentException("The value is nested too deeply");
        var reader = new AsnReader(encoded, AsnEncodingRules.DER);
        while (reader.HasData)
        {
            if (reader.PeekTag().IsConstructed) Check(reader.PeekContentBytes(), depth - 1);
            reader.ReadEncodedValue();
        }
    }
}
