using System.Text;

namespace RemoteUi.Core.Scep;

/// <summary>Determines what the body of a reply contains from its bytes, whatever its Content-Type says.</summary>
public static class ReplyBody
{
    private static readonly string[] Openings = [
        "<!doctype html", "<html", "<head", "<body", "<title", "<!--", "<?xml", "<h1", "<p>", "<script", "<meta",
        "<center",
    ];

    /// <summary>
    /// Returns whether the body begins like DER or BER: with 0x30, which is also the digit 0, then a length and a tag,
    /// at least one of which is not a text character.
    /// </summary>
    public static bool MayBeBinary(ReadOnlySpan<byte> body) =>
        body.Length > 1 && body[0] == 0x30 && (IsNoCharacter(body[1]) || (body.Length > 2 && IsNoCharacter(body[2])));

    /// <summary>
    /// Returns whether the body is a page meant for a browser: HTML or XML, possibly after white space or a byte order
    /// mark.
    /// </summary>
    public static bool IsHtml(ReadOnlySpan<byte> body)
    {
        var start = Decode(body[..Math.Min(body.Length, 1024)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        return Openings.Any(opening => start.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Returns an excerpt for evidence: at most <paramref name="maxLength"/> characters, on one line, without tags;
    /// null if the body is empty or not text. Escape it before displaying it.
    /// </summary>
    public static string? Excerpt(ReadOnlySpan<byte> body, int maxLength = 200)
    {
        var start = body[..Math.Min(body.Length, 4096)];
        if (MayBeBinary(start)) return null;
        var text = OneLine(IsHtml(start) ? Title(Decode(start)) ?? WithoutTags(Decode(start)) : Decode(start));
        if (text.Length == 0 || text.Count(c => char.IsControl(c) || c == '\uFFFD') > text.Length / 10) return null;
        return text.Length <= maxLength ? text : text[..(maxLength - 1)] + "…";
    }

    private static bool IsNoCharacter(byte value) =>
        value is >= 0x80 or (< 0x20 and not (byte)'\r' and not (byte)'\n' and not (byte)'\t');

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..]
            ? Encoding.Unicode.GetString(bytes)
            : Encoding.UTF8.GetString(bytes);

    private static string? Title(string html)
    {
        var open = html.IndexOf("<title>", StringComparison.OrdinalIgnoreCase);
        var close = open < 0 ? -1 : html.IndexOf("</title>", open, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? null : html[(open + "<title>".Length)..close];
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder();
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<') inTag = true;
            if (!inTag) text.Append(c);
            if (c != '>') continue;
            inTag = false;
            text.Append(' ');
        }

        return text.ToString();
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Trim('\uFEFF').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
