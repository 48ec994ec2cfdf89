using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector.Forms;

/// <summary>Tells ASN.1 from text.</summary>
internal static class BinaryForm
{
    private const byte Sequence = 0x30;

    /// <summary>
    /// Returns whether bytes begin like ASN.1, or are ASN.1 to their end: the first bytes of a short message may all be
    /// characters, as in the content of a CertPoll.
    /// </summary>
    public static bool Is(byte[] bytes) => ReplyBody.MayBeBinary(bytes) || IsComplete(bytes);

    /// <summary>Returns whether bytes are one element of ASN.1 and nothing else.</summary>
    public static bool IsComplete(byte[] bytes)
    {
        try
        {
            return bytes is [Sequence, _, ..] && BerLimits.Measure(bytes) == bytes.Length;
        }
        catch (ScepFormatException)
        {
            return false;
        }
    }
}
