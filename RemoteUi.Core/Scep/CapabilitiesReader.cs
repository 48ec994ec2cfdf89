using System.Text;

namespace RemoteUi.Core.Scep;

/// <summary>
/// Reads a reply to GetCACaps in every form that servers send (RFC 8894, 3.5.2): LF or CRLF, a byte order mark, blank
/// and unknown lines, the zero byte that ends a string in C. Never throws: a reply that is not a list of keywords
/// (empty, an HTML page, binary data) yields no capabilities.
/// </summary>
public static class CapabilitiesReader
{
    private const int MaxBytes = 16 * 1024;
    private const int MaxLines = 64;
    private const int MaxKeywordLength = 64;

    public static CaCapabilities Read(ReadOnlySpan<byte> answer)
    {
        var text = Encoding.UTF8
            .GetString(answer[..Math.Min(answer.Length, MaxBytes)])
            .TrimStart('\uFEFF')
            .Trim();
        if (text.StartsWith('<')) return CaCapabilities.None;

        var keywords = text
            .Split(['\n', '\r', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(IsKeyword)
            .Take(MaxLines)
            .ToList();
        return keywords.Count == 0 ? CaCapabilities.None : new CaCapabilities(keywords);
    }

    private static bool IsKeyword(string line) =>
        line.Length <= MaxKeywordLength
            && line.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '+');
}
