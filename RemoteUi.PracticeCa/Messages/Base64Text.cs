using System.Buffers.Text;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Decodes base64 in an address, as far as clients vary it.</summary>
internal static class Base64Text
{
    private const int Group = 4;

    /// <summary>
    /// Returns the bytes, or null if they are not valid base64. Some clients do not escape plus signs, which are then
    /// decoded as spaces, and some send base64url without padding.
    /// </summary>
    public static byte[]? Decode(string text)
    {
        var message = text.Replace(' ', '+').Replace('-', '+').Replace('_', '/').TrimEnd('=');
        message = message.PadRight((message.Length + Group - 1) / Group * Group, '=');
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(message.Length)];
        return Convert.TryFromBase64String(message, bytes, out var written) ? bytes[..written] : null;
    }
}
