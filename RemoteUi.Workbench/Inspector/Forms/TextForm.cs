using System.Text;
using System.Text.RegularExpressions;

namespace RemoteUi.Workbench.Inspector.Forms;

/// <summary>
/// Finds the binary parts of a text: PEM blocks, the message parameter of an address in a log line, base64 in any
/// shape, hexadecimal.
/// </summary>
internal static partial class TextForm
{
    /// <summary>The shortest run of base64 inside another text that may be a message.</summary>
    private const int MinRun = 64;

    private const string PemMark = "-----BEGIN ";

    /// <returns>The parts in their order; empty if there are none.</returns>
    public static IEnumerable<byte[]> Parts(byte[] input)
    {
        var text = Decode(input);
        if (text.Contains(PemMark, StringComparison.Ordinal)) return Pem(text);
        var parameters = MessageParameter().Matches(text)
            .Select(match => FromBase64(match.Groups[1].Value))
            .OfType<byte[]>();
        return parameters.Any() ? parameters : Whole(text) is { } whole ? [whole] : Runs(text);
    }

    /// <summary>Decodes base64 or base64url, escaped or not, with any white space, padded or not.</summary>
    public static byte[]? FromBase64(string text)
    {
        var characters = new StringBuilder(text.Length + 3);
        foreach (var character in text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text)
        {
            if (character is ' ' && characters.Length > 0 && !text.Contains('+', StringComparison.Ordinal))
                characters.Append(character);
            else if (!char.IsWhiteSpace(character) && character != '=')
                characters.Append(character switch { '-' => '+', '_' => '/', _ => character });
        }

        return FromCharacters(characters.ToString());
    }

    /// <summary>A space may be a + that somebody unescaped, or just a space.</summary>
    private static byte[]? FromCharacters(string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal)) return FromPlain(text);
        return FromPlain(text.Replace(" ", "", StringComparison.Ordinal)) is { } plain && BinaryForm.IsComplete(plain)
            ? plain
            : FromPlain(text.Replace(' ', '+'));
    }

    private static byte[]? FromPlain(string text)
    {
        if (text.Length == 0 || text.Length % 4 == 1) return null;
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        var decoded = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, decoded, out var length) ? decoded[..length] : null;
    }

    /// <summary>Blocks that are no base64 (a private key with headers) are left out.</summary>
    private static IEnumerable<byte[]> Pem(string text) =>
        PemBlock().Matches(text).Select(match => FromBase64(match.Groups[1].Value) ?? []);

    private static byte[]? Whole(string text)
    {
        var trimmed = text.Trim('\uFEFF', '\0', ' ', '\t', '\r', '\n', '"', '\'');
        var decoded = FromHex(trimmed) ?? FromBase64(trimmed);
        return decoded is not null && BinaryForm.Is(decoded) ? decoded : null;
    }

    private static byte[]? FromHex(string text)
    {
        if (!text.StartsWith("30", StringComparison.Ordinal)) return null;
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != ':'));
        return digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
    }

    /// <summary>Base64 inside another text, such as a log: runs over one or more lines.</summary>
    private static IEnumerable<byte[]> Runs(string text) =>
        Run().Matches(text)
            .Where(match => match.Length >= MinRun)
            .Select(match => FromBase64(match.Value))
            .OfType<byte[]>()
            .Where(BinaryForm.Is);

    private static string Decode(byte[] input) => input switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(input),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(input),
        _ => Encoding.UTF8.GetString(input),
    };

    [GeneratedRegex(@"(?:^|[?&;\s""'])message=([A-Za-z0-9+/_%=-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex MessageParameter();

    [GeneratedRegex("-----BEGIN [^-\r\n]*-----([^-]*)")]
    private static partial Regex PemBlock();

    [GeneratedRegex(@"[A-Za-z0-9+/_-]{16,}=*(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9+/_-]{4,}=*)*")]
    private static partial Regex Run();
}
