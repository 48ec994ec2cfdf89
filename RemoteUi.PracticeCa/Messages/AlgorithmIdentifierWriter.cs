using System.Formats.Asn1;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Writes what names an algorithm (RFC 5280, 4.1.1.2).</summary>
internal static class AlgorithmIdentifierWriter
{
    /// <summary>Returns an algorithm without parameters (RFC 3565, 2.3.2; RFC 5753, 3.1.1).</summary>
    public static byte[] WithoutParameters(string oid)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence()) writer.WriteObjectIdentifier(oid);
        return writer.Encode();
    }

    /// <summary>Writes an algorithm with NULL parameters, which every implementation accepts.</summary>
    public static void WriteWithNull(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteNull();
        }
    }
}
